import type { Moment } from '@rondo/shared/time'

const LINES = 60

/** The last things that happened in a session, each with the milliseconds since it began. */
export class SessionLog {
  readonly #lines: (() => string)[] = []
  readonly #now: () => Moment
  readonly #began: Moment

  constructor(now: () => Moment) {
    this.#now = now
    this.#began = now()
  }

  get lines(): readonly string[] {
    return this.#lines.map((line) => line())
  }

  /** Put into words only if somebody reads it. */
  write(line: () => string): void {
    const at = this.#now() - this.#began
    this.#lines.push(() => `${at} ${line()}`)
    if (this.#lines.length > LINES) this.#lines.shift()
  }
}
