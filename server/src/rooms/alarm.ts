import type { Moment } from '@rondo/shared/time'
import type { Clock } from '../clock.ts'

/** No timer is set longer than this, in milliseconds: what comes later is looked at again then. */
const LONGEST_WAIT = 3_600_000

/** One timer, set anew again and again. It may ring early, and whoever set it looks at the time. */
export class Alarm {
  #stop: () => void = () => {}
  /** What it is set to; null: nothing, or the earliest time allowed. */
  #set: Moment | null = null
  readonly #clock: Clock
  readonly #ring: () => void

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock
    this.#ring = ring
  }

  /** Rings at this moment, and `least` milliseconds from now at the earliest. */
  set(at: Moment, least: number): void {
    if (at === this.#set) return
    this.#stop()
    const left = at - this.#clock.now()
    this.#set = left > least ? at : null
    const wait = Math.min(Math.max(left, least), LONGEST_WAIT)
    this.#stop = this.#clock.wait(wait, () => {
      this.#set = null
      this.#ring()
    })
  }

  stop(): void {
    this.#set = null
    this.#stop()
  }
}
