import type { Moment } from '@rondo/shared/time'
import { measureTime } from './measure-time.ts'
import type { MonotoneClock } from './ports.ts'
import type { ServerLine } from './server-line.ts'
import { ServerTime } from './server-time.ts'

const EVERY = 60_000
/** A page that is still being built answers its first probes late: measured once more after this, in milliseconds. */
const SOON = 3000

/** [C4] Keeps the server's time: measured at connect, a little later, every minute, and whenever it is asked to. */
export class ServerClock {
  readonly #line: ServerLine
  readonly #clock: MonotoneClock
  readonly #measured: () => void
  readonly #time: ServerTime
  #minutely: ReturnType<typeof setInterval> | undefined
  #soon: ReturnType<typeof setTimeout> | undefined

  constructor(line: ServerLine, clock: MonotoneClock, measured: () => void) {
    this.#line = line
    this.#clock = clock
    this.#measured = measured
    this.#time = new ServerTime(clock)
  }

  get isKnown(): boolean {
    return this.#time.isKnown
  }

  now(): Moment {
    return this.#time.now()
  }

  /** A connection is there. */
  start(): void {
    this.stop()
    void this.measure()
    this.#soon = setTimeout(() => void this.measure(), SOON)
    this.#minutely = setInterval(() => void this.measure(), EVERY)
  }

  stop(): void {
    clearTimeout(this.#soon)
    clearInterval(this.#minutely)
  }

  async measure(): Promise<void> {
    await measureTime(this.#line, this.#clock, (probes) => {
      this.#time.learn(probes)
      this.#measured()
    })
  }
}
