import type { Answer } from '@rondo/shared/room/answer'
import { Wish } from './wish.svelte.ts'

/** [G4] Writes anew what anybody may write, on top of the revision that was seen. */
export class Revising {
  readonly wish = new Wish()
  readonly #current: () => number
  #seen = $state<number | null>(null)
  #isChanged = $state(false)

  /** `current`: the revision that is in view. */
  constructor(current: () => number) {
    this.#current = current
  }

  get isOpen(): boolean {
    return this.#seen !== null
  }

  /** Whether somebody else was faster: what stands now is to be shown beside one's own words. */
  get isChanged(): boolean {
    return this.#isChanged
  }

  /** The revision that what is being written goes on top of. */
  get seen(): number {
    return this.#seen ?? 0
  }

  /** `seen`: the one that what was kept of an earlier beginning goes on top of. */
  begin(seen = this.#current()): void {
    this.#seen = seen
    this.#isChanged = false
    this.wish.forget()
  }

  end(): void {
    this.#seen = null
  }

  /** Whether it was kept. Once it was told that it had changed, one writes on top of what is in view. */
  async save(write: (revision: number) => Promise<Answer>): Promise<boolean> {
    const revision = this.#isChanged ? this.#current() : this.seen
    const isKept = await this.wish.make(() => write(revision))
    if (isKept) this.end()
    if (this.wish.refused === 'changed-meanwhile') this.#isChanged = true
    return isKept
  }
}
