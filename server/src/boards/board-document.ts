import type { BoardFarewell } from '@rondo/shared/board/farewell'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import type { Updates } from '../store/board-shelf.ts'
import { type Weighed, weighUpdate } from './weigh-update.ts'

/** What is kept of a board, and nothing else: whoever is sent all of it is sent nothing that a crash could take back. */
export class BoardDocument {
  readonly #doc = new Doc({ gc: true })
  /** Accepted, and not applied yet because it is not kept yet. */
  readonly #coming = new Map<number, number>()
  #news: Uint8Array[] = []

  constructor() {
    this.#doc.on('update', (update: Uint8Array) => this.#news.push(update))
  }

  weigh(update: Uint8Array): Weighed | BoardFarewell {
    return weighUpdate(update, this.#doc, this.#coming)
  }

  /** It will be applied, before everything that is accepted from here on. */
  accept({ reach }: Weighed): void {
    for (const [client, clock] of reach) this.#coming.set(client, clock)
  }

  /** Everything accepted is applied, or never will be. */
  forgetComing(): void {
    this.#coming.clear()
  }

  /** What of it was new, as few updates. Throws when one of them cannot be applied: the others are. */
  apply(updates: Updates): Updates {
    this.#news = []
    let failure: unknown = null
    this.#doc.transact(() => {
      for (const update of updates) {
        try {
          applyUpdate(this.#doc, update)
        } catch (error) {
          failure = error
        }
      }
    })
    if (failure) throw failure
    return this.#news
  }

  /** Whether something is there that builds on what is not; it is in no news until that comes. */
  get lacksSomething(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null
  }

  /** How many things are on it by the names of `added`. */
  sizeWith(added: readonly string[]): number {
    const items = this.#doc.getMap('items')
    return items.size + added.filter((name) => !items.has(name)).length
  }

  stateVector(): Uint8Array {
    return encodeStateVector(this.#doc)
  }

  /** Throws when this is no state vector. */
  since(stateVector: Uint8Array): Uint8Array {
    return encodeStateAsUpdate(this.#doc, stateVector)
  }

  destroy(): void {
    this.#doc.destroy()
  }
}
