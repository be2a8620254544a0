import { type BoardItem, itemFrom } from '@rondo/shared/board/board-item'
import type { BoardFarewell } from '@rondo/shared/board/farewell'
import { applyUpdate, Doc, decodeStateVector, encodeStateAsUpdate, encodeStateVector, getState, Map as YMap } from 'yjs'
import type { Updates } from '../store/board-shelf.ts'
import { type Weighed, weighUpdate } from './weigh-update.ts'

/** So many updates, or bytes of them, wait to be put in: together they cost half of what they cost one by one. */
const BEHIND = { updates: 64, bytes: 64 * 1024 }

/** What is kept of a board, and nothing else: whoever is sent all of it is sent nothing that a crash could take back. */
export class BoardDocument {
  readonly #doc = new Doc({ gc: true })
  readonly #failed: (error: unknown) => void
  /** Of clients whose updates were accepted: the clock that comes after them. */
  readonly #accepted = new Map<number, number>()
  /** Kept, and not in the document yet. */
  #behind: Uint8Array[] = []
  #bytesBehind = 0

  /** `failed` is told of what cannot be put in. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed
  }

  weigh(update: Uint8Array): Weighed | BoardFarewell {
    const coming = (client: number) => Math.max(this.#accepted.get(client) ?? 0, getState(this.#doc.store, client))
    return weighUpdate(update, { coming, doc: () => this.#whole() })
  }

  /** It will be kept, before everything that is accepted from here on. */
  accept({ reach }: Weighed): void {
    for (const [client, clock] of reach) this.#accepted.set(client, clock)
  }

  /** What was accepted is kept. */
  keep(updates: Updates): void {
    this.#behind.push(...updates)
    this.#bytesBehind += updates.reduce((sum, { length }) => sum + length, 0)
    if (this.#behind.length >= BEHIND.updates || this.#bytesBehind >= BEHIND.bytes) this.#whole()
  }

  /** What comes from elsewhere and is kept there. What of it was new, as few updates. */
  hear(updates: Updates): Updates {
    const doc = this.#whole()
    const news: Uint8Array[] = []
    const note = (update: Uint8Array) => news.push(update)
    doc.on('update', note)
    this.#put(updates)
    doc.off('update', note)
    return news
  }

  /** Whether something is there that builds on what is not; it is in no news until that comes. */
  get lacksSomething(): boolean {
    const { store } = this.#whole()
    return store.pendingStructs !== null || store.pendingDs !== null
  }

  /** How many things are on it by the names of `added`. */
  sizeWith(added: readonly string[]): number {
    const items = this.#whole().getMap('items')
    return items.size + added.filter((name) => !items.has(name)).length
  }

  /** Whether something is, or was, on it by this name. */
  has(name: string): boolean {
    return this.#whole().getMap('items').has(name)
  }

  /** What can be seen on it. */
  get items(): readonly BoardItem[] {
    const items = [...this.#whole().getMap('items')]
    return items.flatMap(([id, map]) => (map instanceof YMap ? (itemFrom(id, (name) => map.get(name)) ?? []) : []))
  }

  /** The client ids of everything that was ever on it. */
  get clients(): ReadonlySet<number> {
    return new Set(decodeStateVector(this.stateVector()).keys())
  }

  stateVector(): Uint8Array {
    return encodeStateVector(this.#whole())
  }

  /** Throws when this is no state vector. */
  since(stateVector: Uint8Array): Uint8Array {
    return encodeStateAsUpdate(this.#whole(), stateVector)
  }

  destroy(): void {
    this.#doc.destroy()
  }

  /** The document with everything kept in it. */
  #whole(): Doc {
    if (this.#behind.length === 0) return this.#doc
    const behind = this.#behind
    this.#behind = []
    this.#bytesBehind = 0
    this.#put(behind)
    for (const [client, clock] of this.#accepted)
      if (clock <= getState(this.#doc.store, client)) this.#accepted.delete(client)
    return this.#doc
  }

  #put(updates: Updates): void {
    this.#doc.transact(() => {
      for (const update of updates) {
        try {
          applyUpdate(this.#doc, update)
        } catch (error) {
          this.#failed(error)
        }
      }
    })
  }
}
