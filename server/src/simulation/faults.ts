import type { Dice } from './dice.ts'

/** What becomes of a save: done soon or late, refused for nothing, or without an answer, done or not, now or later. */
export type SaveFate =
  | { readonly is: 'kept'; readonly after: number }
  | { readonly is: 'refused'; readonly after: number }
  | { readonly is: 'unanswered'; readonly after: number; readonly writtenAfter: number | null }

/** How often what goes wrong, in shares of all cases, 0 to 1. */
export interface Trouble {
  readonly slowSave: number
  readonly refusedSave: number
  readonly unansweredSave: number
  readonly failedLoad: number
  readonly lostNews: number
  readonly slowNews: number
}

export const NO_TROUBLE: Trouble = {
  slowSave: 0,
  refusedSave: 0,
  unansweredSave: 0,
  failedLoad: 0,
  lostNews: 0,
  slowNews: 0,
}

/** Milliseconds after which a store gives up waiting for its disk. */
const PATIENCE = 2_000

/** Decides what goes wrong with the store. */
export class Faults {
  trouble: Trouble = NO_TROUBLE
  /** While set, nothing that is asked of the store is answered with anything but a failure. */
  isDown = false
  readonly #dice: Dice

  constructor(dice: Dice) {
    this.#dice = dice
  }

  save(): SaveFate {
    const dice = this.#dice
    const { trouble } = this
    if (this.isDown) return { is: 'unanswered', after: dice.between(1, PATIENCE), writtenAfter: null }
    const roll = dice.random()
    if (roll < trouble.unansweredSave) {
      const writtenAfter = dice.chance(0.3) ? null : dice.between(1, dice.chance(0.8) ? PATIENCE : 4 * PATIENCE)
      return { is: 'unanswered', after: PATIENCE, writtenAfter }
    }
    if (roll < trouble.unansweredSave + trouble.refusedSave) return { is: 'refused', after: dice.between(1, 20) }
    return { is: 'kept', after: this.#delay(trouble.slowSave) }
  }

  /** How long a load takes; null: it fails. */
  load(): number | null {
    return this.isDown || this.#dice.chance(this.trouble.failedLoad) ? null : this.#delay(this.trouble.slowSave)
  }

  /** After how long another server hears of a write; null: never. */
  news(): number | null {
    const dice = this.#dice
    if (this.isDown || dice.chance(this.trouble.lostNews)) return null
    return dice.chance(this.trouble.slowNews) ? dice.between(100, 9_000) : dice.between(1, 8)
  }

  #delay(slow: number): number {
    return this.#dice.chance(slow) ? this.#dice.between(100, PATIENCE) : this.#dice.between(1, 6)
  }
}
