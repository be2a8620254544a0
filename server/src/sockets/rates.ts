import { Rate } from '../rate.ts'

export interface Rates {
  readonly commands: Rate
  readonly probes: Rate
}

/** Commands at 10 a second with a burst of 20 more; probes, which come in fives, at 30 in ten seconds. For one connection. */
export const createRates = (): Rates => ({ commands: new Rate(30, 10), probes: new Rate(30, 3) })
