import type { SealedText } from '@rondo/shared/ids'
import type { CircleKeys, RoomKeys } from '@rondo/shared/seal/keys'
import { open, type Place, seal } from '@rondo/shared/seal/seal'

type Field = Place['field']

/** Seals and opens the words of one room or circle; what was opened once is remembered. */
export class SealedWords {
  readonly #key: Uint8Array
  readonly #home: Place['room']
  readonly #opened = new Map<string, string | null>()

  constructor(keys: RoomKeys | CircleKeys) {
    this.#key = keys.words
    this.#home = 'circle' in keys ? keys.circle : keys.room
  }

  seal(field: Field, item: string, text: string): SealedText {
    return seal(this.#key, { room: this.#home, field, item }, text)
  }

  /** What is said once and never again is not remembered. */
  openOnce(field: Field, item: string, sealed: SealedText): string | null {
    return open(this.#key, { room: this.#home, field, item }, sealed)
  }

  /** Null when these words were not sealed for this place. */
  open(field: Field, item: string, sealed: SealedText): string | null {
    const name = `${field} ${item} ${sealed}`
    const known = this.#opened.get(name)
    if (known !== undefined) return known
    const text = open(this.#key, { room: this.#home, field, item }, sealed)
    this.#opened.set(name, text)
    return text
  }
}
