/** One step of a batch: a key gets a value or, with null, loses it. */
export interface Step {
  readonly key: string
  readonly value: string | Uint8Array | null
}

interface Group {
  readonly steps: Step[]
  readonly done: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

function newGroup(): Group {
  const { promise, resolve, reject } = withResolvers()
  // Whoever waits for it hears of a failure; nobody waiting is no failure of the process.
  promise.catch(() => {})
  return { steps: [], done: promise, resolve, reject }
}

function withResolvers() {
  let resolve!: () => void
  let reject!: (error: unknown) => void
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** Durable writes, one batch at a time: what comes while one is under way shares the next one's sync. */
export class GroupedWrites {
  #gathering = newGroup()
  #running: Promise<void> | null = null
  readonly #write: (steps: readonly Step[]) => Promise<void>
  readonly #failed: (error: unknown) => Promise<void>

  /** `write` fulfils once its steps are on the disk; after a failure `failed` must make writing possible again. */
  constructor(write: (steps: readonly Step[]) => Promise<void>, failed: (error: unknown) => Promise<void>) {
    this.#write = write
    this.#failed = failed
  }

  /** Fulfils after the sync; rejects when it is unknown what the disk holds. Steps keep the order of their calls. */
  add(steps: readonly Step[]): Promise<void> {
    const group = this.#gathering
    group.steps.push(...steps)
    this.#running ??= this.#run()
    return group.done
  }

  /** Fulfils when nothing is waiting or under way. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    while (this.#gathering.steps.length > 0) {
      const group = this.#gathering
      this.#gathering = newGroup()
      try {
        await this.#write(group.steps)
        group.resolve()
      } catch (error) {
        // What was gathered meanwhile was decided on top of what failed.
        const next = this.#gathering
        this.#gathering = newGroup()
        await this.#failed(error).catch(() => {})
        group.reject(error)
        next.reject(error)
      }
    }
    this.#running = null
  }
}
