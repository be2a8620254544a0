import { describeFailure } from '../describe-failure.ts'
import type { Appended, Updates } from '../store/board-shelf.ts'
import type { AtBoard } from './at-board.ts'
import type { BoardParts } from './live-board.ts'

/** Milliseconds until what could not be kept is tried again. */
const AGAIN = 1_000

/** An update that was taken, and by whom it was drawn. */
export interface Taken {
  readonly update: Uint8Array
  readonly from: AtBoard
}

export interface KeepingParts extends Pick<BoardParts, 'clock' | 'log'> {
  /** Hands updates to the store, in one write. Rejects when it does not answer. */
  readonly append: (updates: Updates) => Promise<Appended>
  /** These are kept. */
  readonly kept: (taken: readonly Taken[]) => void
  /** There is nothing any more to which they could be added, or they are given up. */
  readonly lost: () => void
}

/** [B4] What was taken on a board is on its way to the store, in its order, until it is kept or never can be. */
export class Keeping {
  readonly #parts: KeepingParts
  /** Not yet handed to the store. */
  #taken: Taken[] = []
  #running: Promise<void> | null = null
  #bytes = 0
  #isClosed = false
  #isGivingUp = false
  #tryNow: () => void = () => {}

  constructor(parts: KeepingParts) {
    this.#parts = parts
  }

  /** Bytes that are not kept yet. */
  get bytes(): number {
    return this.#bytes
  }

  add(taken: Taken): void {
    this.#bytes += taken.update.length
    this.#taken.push(taken)
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
  }

  /** Fulfils when nothing is on its way. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** What cannot be kept yet is tried once more, and not again. */
  giveUp(): void {
    this.#isGivingUp = true
    this.#tryNow()
  }

  close(): void {
    this.#isClosed = true
    this.#tryNow()
  }

  async #run(): Promise<void> {
    while (this.#taken.length > 0 && !this.#isClosed) {
      // What comes in this turn of the event loop is kept together, and leaves as one.
      await new Promise((done) => setImmediate(done))
      const taken = this.#taken
      this.#taken = []
      const outcome = await this.#keep(taken.map(({ update }) => update))
      for (const { update } of taken) this.#bytes -= update.length
      if (outcome === 'kept') this.#parts.kept(taken)
      else this.#parts.lost()
    }
  }

  async #keep(updates: Updates): Promise<'kept' | 'gone'> {
    for (;;) {
      try {
        return (await this.#parts.append(updates)) === 'kept' ? 'kept' : 'gone'
      } catch (error) {
        this.#parts.log.warn({ failure: describeFailure(error) }, 'a board could not be kept, and is tried again')
        if (this.#isGivingUp || this.#isClosed) return 'gone'
        await new Promise<void>((done) => {
          this.#tryNow = done
          this.#parts.clock.wait(AGAIN, done)
        })
      }
    }
  }
}
