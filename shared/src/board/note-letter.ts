import { randomBytes } from '@noble/hashes/utils.js'
import { bytesOf } from '../envelope/bytes-of.ts'
import { toBase64url } from '../seal/base64url.ts'
import type { ItemId } from './board-item.ts'

/** Bytes of every letter of quiet writing, whatever is in it. */
export const NOTE_LETTER_BYTES = 1024

/** [B36] Everybody hands in so many: nobody sees from outside how much somebody has written. */
export const NOTE_LETTERS = 8

/** Characters of a note. */
export const MOST_NOTE_CHARACTERS = 280

/** Where each part of a letter begins: the flag, the length of what is sealed, the item, and what is sealed. */
const LENGTH = 1
const ITEM = 3
const SEALED = ITEM + 9

const FLAGS = { blank: 0, note: 1 } as const

/** A note on its way to the board. */
export interface QuietNote {
  readonly id: ItemId
  /** An update of the note’s own document, sealed for its item. */
  readonly sealed: Uint8Array
}

/** [B36] A blank one differs in nothing but the flag: the rest is chance. Throws a `RangeError` for a note that does not fit. */
export function writeNoteLetter(note: QuietNote | null): Uint8Array {
  const letter = randomBytes(NOTE_LETTER_BYTES)
  letter[0] = note ? FLAGS.note : FLAGS.blank
  if (!note) return letter
  const { length } = note.sealed
  const item = bytesOf(note.id)
  if (item.length !== SEALED - ITEM) throw new RangeError('the id of an item has 12 characters')
  if (length > NOTE_LETTER_BYTES - SEALED) throw new RangeError('a note is longer than its letter')
  letter.set([length >> 8, length & 0xff], LENGTH)
  letter.set(item, ITEM)
  letter.set(note.sealed, SEALED)
  return letter
}

/** What is sealed is a part of the letter’s own bytes, not a copy; whether it opens only browsers know. Null: it is no letter. */
export function readNoteLetter(letter: Uint8Array): QuietNote | 'blank' | null {
  if (letter.length !== NOTE_LETTER_BYTES) return null
  if (letter[0] === FLAGS.blank) return 'blank'
  const length = ((letter[LENGTH] ?? 0) << 8) + (letter[LENGTH + 1] ?? 0)
  if (letter[0] !== FLAGS.note || length === 0 || length > NOTE_LETTER_BYTES - SEALED) return null
  return {
    id: toBase64url(letter.subarray(ITEM, SEALED)) as ItemId,
    sealed: letter.subarray(SEALED, SEALED + length),
  }
}
