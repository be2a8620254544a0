import type { Moment } from '@rondo/shared/time'
import type { Clock } from '../../clock.ts'

/** How many probes are compared. */
const KEPT = 8

/** What a probe says: how far the store's time is ahead of this machine's, at least and at most. */
interface Probe {
  readonly least: number
  readonly most: number
}

/** The time of a store that several servers share, told from here by probes: the best is the one whose way there and back was shortest. */
export class RedisClock implements Clock {
  readonly #own: Clock
  #probes: readonly Probe[] = []
  #ahead = 0
  #last = 0

  /** `own` runs steadily; what it calls now does not matter. */
  constructor(own: Clock) {
    this.#own = own
  }

  now(): Moment {
    // A better probe may say that it is earlier than thought: until it is not, the time stands.
    this.#last = Math.max(this.#last, Math.floor(this.#own.now() + this.#ahead))
    return this.#last as Moment
  }

  wait(milliseconds: number, run: () => void): () => void {
    return this.#own.wait(milliseconds, run)
  }

  /** To be called when a probe is sent; what it returns, when the answer has come. */
  probe(): (at: Moment) => void {
    const sent = this.#own.now()
    return (at) => {
      // `at` is a whole millisecond that had begun when it was read.
      const probe = { least: at - this.#own.now(), most: at + 1 - sent }
      const fits = this.#probes.length > 0 && this.#ahead >= probe.least && this.#ahead <= probe.most
      // What does not fit was set, or ran apart meanwhile: earlier probes know nothing of that.
      this.#probes = [...(fits ? this.#probes : []), probe].slice(-KEPT)
      const best = this.#probes.reduce((one, other) => (width(other) < width(one) ? other : one))
      this.#ahead = (best.least + best.most) / 2
    }
  }
}

const width = ({ least, most }: Probe): number => most - least
