/** Jobs, one behind the other in the order in which they came. */
export class OneAtATime {
  #last: Promise<void> = Promise.resolve()
  #waiting = 0
  readonly #idle: () => void
  readonly #failed: (error: unknown) => void

  /** `idle` is called whenever none is left. */
  constructor(idle: () => void, failed: (error: unknown) => void) {
    this.#idle = idle
    this.#failed = failed
  }

  get isIdle(): boolean {
    return this.#waiting === 0
  }

  add(job: () => Promise<void>): void {
    this.#waiting++
    this.#last = this.#last
      .then(job)
      .catch(this.#failed)
      .then(() => {
        this.#waiting--
        if (this.#waiting === 0) this.#idle()
      })
  }

  /** Fulfils when everything added so far, and by then, is done. */
  async settled(): Promise<void> {
    while (this.#waiting > 0) await this.#last
  }
}
