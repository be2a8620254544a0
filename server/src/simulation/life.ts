import type { Moment } from '@rondo/shared/time'
import type { Clock } from '../clock.ts'
import type { VirtualTime } from './virtual-time.ts'

/** One life of a server process: while it sleeps nothing of it happens until it wakes up, and once it has ended nothing ever does. */
export class Life implements Clock {
  #isOver = false
  #wakesAt = 0
  readonly #time: VirtualTime

  constructor(time: VirtualTime) {
    this.#time = time
  }

  get isOver(): boolean {
    return this.#isOver
  }

  end(): void {
    this.#isOver = true
  }

  /** The whole machine sleeps for so many milliseconds. */
  sleep(milliseconds: number): void {
    this.#wakesAt = this.#time.now() + milliseconds
  }

  now(): Moment {
    return this.#time.now()
  }

  wait(milliseconds: number, run: () => void): () => void {
    let isOff = false
    const stop = this.#time.in(Math.max(1, milliseconds), () => this.live(() => isOff || run()))
    return () => {
      isOff = true
      stop()
    }
  }

  in(milliseconds: number, run: () => void): void {
    this.#time.in(milliseconds, () => this.live(run))
  }

  plainlyIn(milliseconds: number, run: () => void): void {
    this.#time.plainlyIn(milliseconds, () => this.live(run))
  }

  /** What has left the process happens also after its end. */
  outlives(milliseconds: number, run: () => void): void {
    this.#time.in(milliseconds, run)
  }

  /** A promise that is never settled after the end. */
  promise<Value>(begin: (resolve: (value: Value) => void, reject: (error: Error) => void) => void): Promise<Value> {
    return new Promise((resolve, reject) => {
      begin(
        (value) => this.live(() => resolve(value)),
        (error) => this.live(() => reject(error)),
      )
    })
  }

  /** Runs this in the process: now, when it wakes up, or never. */
  live(run: () => void): void {
    const sleeps = this.#wakesAt - this.#time.now()
    if (sleeps > 0) this.#time.in(sleeps, () => this.live(run))
    else if (!this.#isOver) run()
  }
}
