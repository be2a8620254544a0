import type { Moment } from '@rondo/shared/time'
import type { Clock } from '../clock.ts'

/** Milliseconds without a beat after which the machine must have slept. */
const LONGEST_NAP = 10_000

/** Knows whether this process has been running all along. */
export class Wakefulness {
  #last: Moment
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
    this.#last = clock.now()
  }

  /** Since when it has not run; null while it does. */
  get sleptSince(): Moment | null {
    return this.#clock.now() - this.#last > LONGEST_NAP ? this.#last : null
  }

  beat(): void {
    this.#last = this.#clock.now()
  }
}
