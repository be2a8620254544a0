import type { Answering } from './store.ts'

/** Where a server receives what is sent to it. */
export class Reception {
  #answering: Answering | null = null

  open(answering: Answering): void {
    this.#answering = answering
  }

  /** The answer, a copy for whoever asked; null when nobody receives here or the one who does failed. Overwrites `bytes`. */
  async answer(bytes: Uint8Array): Promise<Uint8Array | null> {
    try {
      const answer = await this.#answering?.(bytes)
      return answer ? Uint8Array.from(answer) : null
    } catch {
      // What failed may tell of what was sent: nothing is said about it.
      return null
    } finally {
      bytes.fill(0)
    }
  }
}
