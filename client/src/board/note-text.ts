import type { ItemId } from '@rondo/shared/board/board-item'
import type { RoomId } from '@rondo/shared/ids'
import { openBytes, sealBytes } from '@rondo/shared/seal/seal'
import {
  applyUpdate,
  Doc,
  encodeStateAsUpdate,
  encodeStateVector,
  type Text,
  UndoManager,
  type Array as YArray,
} from 'yjs'
import { changesIn, type TextChange } from './text-change.ts'

/** Milliseconds in which what is typed goes out as one. */
const FLUSH = 100
/** With more sealed updates than this a text is sealed anew as a whole. */
const LONG = 16

/** What seals the words of a board. */
export interface BoardKey {
  readonly room: RoomId
  readonly words: Uint8Array
}

/** What is put on the way to the others is no step of the board: it has its own way back. */
const TYPED = Symbol('typed')
const REMOTE = Symbol('from others')

/**
 * The words of one item: a document of their own, sealed update by update, so that two can write at once and no character is lost.
 *
 * Nothing in it says who wrote what: each editing has a client id of its own.
 */
export class NoteText {
  readonly #sealed: YArray<Uint8Array>
  readonly #place: { readonly room: RoomId; readonly field: 'note'; readonly item: ItemId }
  readonly #key: Uint8Array
  readonly #doc = new Doc()
  readonly #text: Text
  readonly #listeners = new Set<(changes: readonly TextChange[]) => void>()
  /** Since the listeners were told last. */
  #changes: TextChange[] = []
  /** Those that are in already. */
  readonly #applied = new WeakSet<Uint8Array>()
  #steps: UndoManager | null = null
  #unsent: Uint8Array | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(id: ItemId, sealed: YArray<Uint8Array>, { room, words }: BoardKey) {
    this.#sealed = sealed
    this.#key = words
    this.#place = { room, field: 'note', item: id }
    this.#text = this.#doc.getText()
    this.#text.observe(({ delta }) => this.#changes.push(...changesIn(delta)))
    this.#read()
    sealed.observe(this.#read)
  }

  get text(): string {
    return this.#text.toString()
  }

  /** Whether something was typed that is not on its way yet. */
  get isWaiting(): boolean {
    return this.#unsent !== null
  }

  /** Calls `listener` after every change, with what changed one after the other, until the returned function is called. */
  watch(listener: (changes: readonly TextChange[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Somebody begins to write here. Gives what takes back, and does again, what they wrote. */
  edit(): UndoManager {
    this.#doc.clientID = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
    this.#steps ??= new UndoManager(this.#text, { trackedOrigins: new Set([TYPED]), captureTimeout: 600 })
    return this.#steps
  }

  /** Replaces `length` characters from `at` on. */
  replace(at: number, length: number, by: string): void {
    this.#change(() =>
      this.#doc.transact(() => {
        if (length > 0) this.#text.delete(at, length)
        if (by !== '') this.#text.insert(at, by)
      }, TYPED),
    )
  }

  /** Takes back, or does again, what was typed in one editing. */
  revert(run: () => void): void {
    this.#change(run)
  }

  /** Sends what waits, and makes many sealed updates one. */
  leave(): void {
    this.flush()
    if (this.#sealed.length > 1) this.#compact()
  }

  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const before = this.#unsent
    if (before === null) return
    this.#unsent = null
    this.#push(encodeStateAsUpdate(this.#doc, before))
    if (this.#sealed.length > LONG) this.#compact()
  }

  close(): void {
    this.flush()
    this.#sealed.unobserve(this.#read)
    this.#steps?.destroy()
    this.#doc.destroy()
  }

  #change(run: () => void): void {
    this.#unsent ??= encodeStateVector(this.#doc)
    run()
    this.#timer ??= setTimeout(() => this.flush(), FLUSH)
    this.#tell()
  }

  #push(update: Uint8Array): void {
    const sealed = sealBytes(this.#key, this.#place, update)
    this.#sealed.doc?.transact(() => {
      this.#sealed.push([sealed])
      // It has a copy of its own: one’s own words do not come as news.
      this.#applied.add(this.#sealed.get(this.#sealed.length - 1))
    }, TYPED)
  }

  /** Whoever does it at the same moment replaces the same ones: deleted twice they are gone once, and both wholes come to the same. */
  #compact(): void {
    const whole = encodeStateAsUpdate(this.#doc)
    this.#sealed.doc?.transact(() => {
      // What does not open is somebody else's to take away.
      for (let place = this.#sealed.length - 1; place >= 0; place--)
        if (this.#applied.has(this.#sealed.get(place))) this.#sealed.delete(place)
      this.#push(whole)
    }, TYPED)
  }

  readonly #read = (): void => {
    let isNew = false
    for (const sealed of this.#sealed) {
      if (this.#applied.has(sealed)) continue
      const update = sealed instanceof Uint8Array ? openBytes(this.#key, this.#place, sealed) : null
      if (!update) continue
      this.#applied.add(sealed)
      isNew = this.#apply(update) || isNew
    }
    if (isNew) this.#tell()
  }

  #apply(update: Uint8Array): boolean {
    try {
      applyUpdate(this.#doc, update, REMOTE)
      return true
    } catch {
      // Sealed with the room's key, and still no update: there is nothing to read in it.
      return false
    }
  }

  #tell(): void {
    const changes = this.#changes
    this.#changes = []
    for (const listener of [...this.#listeners]) listener(changes)
  }
}
