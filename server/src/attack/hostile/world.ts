import type { Dice } from '../../simulation/dice.ts'
import type { Known } from '../honest/circle.ts'
import type { Ledger } from './ledger.ts'
import type { Wire } from './wire.ts'

/** What the attackers know and share. */
export interface World {
  readonly port: number
  readonly ledger: Ledger
  /** The circles whose link and one of whose seats fell into their hands. */
  readonly circles: readonly Known[]
  /** What was heard on the wire of honest members. */
  readonly frames: readonly string[]
  /** Connections that are kept for as long as they last, the oldest given up first. */
  hold(wire: Wire): void
}

/** One way of doing harm, in one go; it counts what it sends. */
export interface Attack {
  readonly name: string
  /** How often it is chosen, beside the others. */
  readonly weight: number
  strike(world: World, dice: Dice): Promise<void>
}

/** One of many addresses, as a proxy would name it. */
export const drawAddress = (dice: Dice): string => `10.1.${dice.whole(0, 3)}.${dice.whole(1, 50)}`
