import type { Moment } from '../time.ts'

/** When something happens, and with which chance: `random` gives numbers in [0, 1). */
export interface Chance {
  readonly at: Moment
  readonly random: () => number
}
