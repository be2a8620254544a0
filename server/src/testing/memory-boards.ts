import type { Appended, BoardListener, BoardShelf, Updates } from '../store/board-shelf.ts'

/** The board of one room in memory, with what a test may do to it. */
export class MemoryBoards implements BoardShelf {
  kept: Uint8Array[] = []
  loads = 0
  compactions = 0
  isOut = false
  /** What another server would tell. */
  listener: BoardListener | null = null

  async load(): Promise<Updates> {
    this.loads++
    await this.#answer()
    return [...this.kept]
  }

  async append(_: unknown, updates: Updates): Promise<Appended> {
    await this.#answer()
    this.kept.push(...updates)
    return 'kept'
  }

  async compact(_: unknown, merge: (updates: Updates) => Uint8Array): Promise<void> {
    this.compactions++
    await this.#answer()
    this.kept = [merge(this.kept)]
  }

  say(): void {}

  watch(_: unknown, listener: BoardListener): () => void {
    this.listener = listener
    return () => {
      this.listener = null
    }
  }

  async #answer(): Promise<void> {
    await new Promise((done) => setImmediate(done))
    if (this.isOut) throw new Error('The store does not answer')
  }
}
