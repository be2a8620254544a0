import type { Moment } from '@rondo/shared/time'
import type { Clock } from '../clock.ts'

/** No timer is set longer than this, in milliseconds: what comes later is looked at again then. */
const LONGEST_WAIT = 3_600_000

/** One timer, set anew again and again. It may ring early, and whoever set it looks at the time. */
export class Alarm {
  #stop: () => void = () => {}
  readonly #clock: Clock
  readonly #ring: () => void

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock
    this.#ring = ring
  }

  /** Rings at this moment, and `least` milliseconds from now at the earliest. */
  set(at: Moment, least: number): void {
    this.#stop()
    const wait = Math.max(at - this.#clock.now(), least)
    this.#stop = this.#clock.wait(Math.min(wait, LONGEST_WAIT), this.#ring)
  }

  stop(): void {
    this.#stop()
  }
}
