import type { ItemId } from '@rondo/shared/board/board-item'
import type { Array as YArray } from 'yjs'
import { type BoardKey, NoteText } from './note-text.ts'

/** The words of a board’s items, opened as they are asked for. */
export class ItemTexts {
  readonly #key: BoardKey
  readonly #changed: () => void
  readonly #texts = new Map<ItemId, NoteText>()
  /** In which something was typed here since they last had nothing to send. */
  readonly #typed = new Set<NoteText>()
  /** In which something was typed here since everything was kept last: also those that somebody has taken off the board since. */
  readonly #unkept = new Map<ItemId, NoteText>()

  /** `changed` is called after every change of a text. */
  constructor(key: BoardKey, changed: () => void) {
    this.#key = key
    this.#changed = changed
  }

  /** Those of an item; `sealed` gives its sealed updates, null: there is no such item. */
  of(id: ItemId, sealed: () => YArray<Uint8Array> | null): NoteText | null {
    const known = this.#texts.get(id)
    const updates = known ? null : sealed()
    if (!updates) return known ?? null
    const text = new NoteText(id, updates, this.#key)
    text.watch(() => {
      if (text.isWaiting) {
        this.#typed.add(text)
        this.#unkept.set(id, text)
      }
      this.#changed()
    })
    this.#texts.set(id, text)
    return text
  }

  /** [B24] Whether something was typed that is not on its way yet. */
  get isWaiting(): boolean {
    for (const text of this.#typed) if (!text.isWaiting) this.#typed.delete(text)
    return this.#typed.size > 0
  }

  /** [B76] The words of all items in which one wrote something that is not kept yet. */
  get unkept(): string {
    return [...this.#unkept.values()]
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join('\n\n')
  }

  /** Here, too, one wrote, in a page before this one. */
  wrote(id: ItemId, sealed: () => YArray<Uint8Array> | null): void {
    const text = this.of(id, sealed)
    if (text) this.#unkept.set(id, text)
  }

  /** Everything is. */
  kept(): void {
    this.#unkept.clear()
  }

  /** Sends what waits. */
  flush(): void {
    for (const text of this.#typed) text.flush()
  }

  forget(id: ItemId): void {
    const text = this.#texts.get(id)
    if (!text) return
    text.close()
    this.#texts.delete(id)
    this.#typed.delete(text)
  }

  close(): void {
    for (const id of [...this.#texts.keys()]) this.forget(id)
    this.#unkept.clear()
  }
}
