import { after, type Moment } from '@rondo/shared/time'
import type { VirtualTime } from './virtual-time.ts'

/** Milliseconds between two looks at whether the session goes on. */
const LOOK = 5_000

/** Lets time go on, one thing after the other, until somebody has noticed that a rule is broken. */
export class Progress {
  /** How many things have happened. */
  events = 0
  readonly #time: VirtualTime
  readonly #look: (now: Moment) => void
  #looksAt = 0
  #failure: unknown = null

  /** `look` is called every few seconds. */
  constructor(time: VirtualTime, look: (now: Moment) => void) {
    this.#time = time
    this.#look = look
  }

  /** Whatever is found broken ends the session, whoever noticed it. */
  guard(check: () => void): void {
    try {
      check()
    } catch (error) {
      this.#failure ??= error
    }
  }

  run(milliseconds: number): Promise<void> {
    return this.runUntil(after(this.#time.now(), milliseconds), () => false)
  }

  async runUntil(end: Moment, isEnough: () => boolean): Promise<void> {
    while (!isEnough() && (await this.#time.step(end))) {
      this.events++
      if (this.#failure) throw this.#failure
      const now = this.#time.now()
      if (now < this.#looksAt) continue
      this.#looksAt = now + LOOK
      this.#look(now)
    }
    if (!isEnough()) this.#time.goTo(end)
  }
}
