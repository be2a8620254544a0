import type { Moment } from '@rondo/shared/time'
import type { Clock } from '../clock.ts'

interface Alarm {
  readonly at: number
  readonly run: () => void
}

/** A clock that stands until a test moves it. */
export class TestClock implements Clock {
  #now: number
  readonly #alarms = new Set<Alarm>()

  constructor(start = Date.UTC(2026, 10, 22, 18)) {
    this.#now = start
  }

  now(): Moment {
    return this.#now as Moment
  }

  /** How much waits for this clock. */
  get waiting(): number {
    return this.#alarms.size
  }

  wait(milliseconds: number, run: () => void): () => void {
    const alarm = { at: this.#now + Math.max(milliseconds, 1), run }
    this.#alarms.add(alarm)
    return () => void this.#alarms.delete(alarm)
  }

  /** Goes on, stopping at every alarm on the way. */
  move(milliseconds: number): void {
    const end = this.#now + milliseconds
    for (;;) {
      const due = [...this.#alarms].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
      if (!due) break
      this.#alarms.delete(due)
      this.#now = Math.max(this.#now, due.at)
      due.run()
    }
    this.#now = end
  }

  /** Jumps, as after a long sleep: what is due by then happens once, afterwards. */
  leap(milliseconds: number): void {
    this.#now += milliseconds
    this.move(0)
  }
}
