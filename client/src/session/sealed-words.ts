import type { SealedText } from '@rondo/shared/ids'
import type { RoomKeys } from '@rondo/shared/seal/keys'
import { open, type Place, seal } from '@rondo/shared/seal/seal'

type Field = Place['field']

/** Seals and opens the words of one room; what was opened once is remembered. */
export class SealedWords {
  readonly #keys: RoomKeys
  readonly #opened = new Map<string, string | null>()

  constructor(keys: RoomKeys) {
    this.#keys = keys
  }

  seal(field: Field, item: string, text: string): SealedText {
    return seal(this.#keys.words, { room: this.#keys.room, field, item }, text)
  }

  /** Null when these words were not sealed for this place. */
  open(field: Field, item: string, sealed: SealedText): string | null {
    const name = `${field} ${item} ${sealed}`
    const known = this.#opened.get(name)
    if (known !== undefined) return known
    const text = open(this.#keys.words, { room: this.#keys.room, field, item }, sealed)
    this.#opened.set(name, text)
    return text
  }
}
