import type { Moment } from '@rondo/shared/time'
import type { MonotoneClock } from './ports.ts'

/** One probe: sent and received on the own clock, answered at `at` on the server's. */
export interface ProbeSeen {
  readonly sent: number
  readonly received: number
  readonly at: Moment
}

interface Measure {
  /** Server's time minus own clock, in milliseconds. */
  readonly offset: number
  /** Half the round trip: the offset cannot be further off than this. */
  readonly doubt: number
  /** Own clock. */
  readonly taken: number
}

/** How far two good clocks drift apart, in parts of the time that passes. */
const DRIFT = 200e-6
/** A clock that is ahead by less than this is slowed down instead of set back, in milliseconds. */
const SLOWED = 250
const SLOWNESS = 0.5

const measureOf = ({ sent, received, at }: ProbeSeen): Measure => ({
  offset: at - (sent + received) / 2,
  doubt: (received - sent) / 2,
  taken: received,
})

/** The server's clock as this device knows it: measured by probes, carried on by a clock that does not jump. */
export class ServerTime {
  readonly #clock: MonotoneClock
  #measure: Measure | null = null
  /** How far the clock was ahead when it was last corrected, and when. */
  #ahead = { by: 0, since: 0 }

  constructor(clock: MonotoneClock) {
    this.#clock = clock
  }

  get isKnown(): boolean {
    return this.#measure !== null
  }

  /** [C4] Of several probes the one with the shortest round trip counts; it replaces an older one that is less certain or contradicted. */
  learn(probes: readonly ProbeSeen[]): void {
    const best = probes
      .map(measureOf)
      .reduce<Measure | null>((one, other) => (one && one.doubt <= other.doubt ? one : other), null)
    if (!best || !this.#isBetter(best)) return
    const before = this.#measure ? this.now() : null
    this.#measure = best
    const ahead = before === null ? 0 : before - (this.#clock() + best.offset)
    this.#ahead = { by: ahead > 0 && ahead < SLOWED ? ahead : 0, since: this.#clock() }
  }

  /** [C5] The server's moment; a small correction backwards slows the clock down, so that it never goes back by it. */
  now(): Moment {
    const clock = this.#clock()
    const ahead = Math.max(0, this.#ahead.by - (clock - this.#ahead.since) * SLOWNESS)
    return Math.round(clock + (this.#measure?.offset ?? 0) + ahead) as Moment
  }

  #isBetter(next: Measure): boolean {
    const held = this.#measure
    if (!held) return true
    const doubt = held.doubt + (next.taken - held.taken) * DRIFT
    // Further apart than both allow: a clock stood still (the device slept) or was set.
    const contradicts = Math.abs(next.offset - held.offset) > doubt + next.doubt
    return contradicts || next.doubt <= doubt
  }
}
