import type { QuietNote } from '@rondo/shared/board/note-letter'
import { NOTE_LETTER_BYTES, readNoteLetter } from '@rondo/shared/board/note-letter'
import type { MemberId } from '@rondo/shared/ids'
import { shuffle } from './shuffle.ts'

/** [B20] The notes of one window, by who wrote them: in this process's memory and nowhere else. */
export class NoteBox {
  readonly #letters = new Map<MemberId, Uint8Array>()

  /** [B39] Takes a copy of somebody's letters, once. */
  put(member: MemberId, letters: Uint8Array): 'ok' | 'spent' {
    const before = this.#letters.get(member)
    if (before) return Buffer.compare(before, letters) === 0 ? 'ok' : 'spent'
    this.#letters.set(member, Uint8Array.from(letters))
    return 'ok'
  }

  has(member: MemberId): boolean {
    return this.#letters.has(member)
  }

  /** What these have written, in an order of chance. It is overwritten by `wipe`. */
  notes(members: readonly MemberId[]): readonly QuietNote[] {
    const all = members.flatMap((member) => notesIn(this.#letters.get(member) ?? new Uint8Array()))
    return shuffle(all)
  }

  wipe(): void {
    for (const letters of this.#letters.values()) letters.fill(0)
    this.#letters.clear()
  }
}

/** The letters of one member, one behind the other; null: one of them is none. */
export function lettersIn(letters: Uint8Array): readonly (QuietNote | 'blank')[] | null {
  const read = Array.from({ length: letters.length / NOTE_LETTER_BYTES }, (_, place) =>
    readNoteLetter(letters.subarray(place * NOTE_LETTER_BYTES, (place + 1) * NOTE_LETTER_BYTES)),
  )
  return read.every((letter) => letter !== null) ? read : null
}

const notesIn = (letters: Uint8Array): readonly QuietNote[] =>
  (lettersIn(letters) ?? []).flatMap((letter) => (letter === 'blank' ? [] : [letter]))
