import { randomBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import type { BallotId, MemberId, RoomId } from '../ids.ts'
import type { ItemId } from './board-item.ts'
import { NOTE_LETTER_BYTES, NOTE_LETTERS, readNoteLetter, writeNoteLetter } from './note-letter.ts'
import { packNotes, unpackNotes } from './note-parcel.ts'

const id = 'aB3_-xyz0123' as ItemId
const sealedOf = (length: number) => randomBytes(length)

describe('a letter of quiet writing', () => {
  it('[B36] has one size, whatever is in it, and gives back what was put in', () => {
    for (const length of [1, 300, 1012]) {
      const sealed = sealedOf(length)
      const letter = writeNoteLetter({ id, sealed })
      expect(letter).toHaveLength(NOTE_LETTER_BYTES)
      expect(readNoteLetter(letter)).toEqual({ id, sealed })
    }
    const blank = writeNoteLetter(null)
    expect(blank).toHaveLength(NOTE_LETTER_BYTES)
    expect(readNoteLetter(blank)).toBe('blank')
    // What is behind the flag looks like a note.
    expect(new Set(blank).size).toBeGreaterThan(200)
  })

  it('[B39] is none with another size, flag or length', () => {
    expect(() => writeNoteLetter({ id, sealed: sealedOf(1013) })).toThrow(RangeError)
    expect(() => writeNoteLetter({ id: 'short' as ItemId, sealed: sealedOf(9) })).toThrow(RangeError)
    const letter = writeNoteLetter({ id, sealed: sealedOf(80) })
    const changed = (place: number, byte: number) => letter.map((one, at) => (at === place ? byte : one))
    expect(readNoteLetter(letter.subarray(1))).toBe(null)
    expect(readNoteLetter(Uint8Array.of(...letter, 0))).toBe(null)
    expect(readNoteLetter(changed(0, 2))).toBe(null)
    expect(readNoteLetter(changed(1, 0xff))).toBe(null)
    expect(readNoteLetter(changed(2, 0))).toBe(null)
  })

  it('[B39] goes from server to server with whose it is, in a parcel that is no envelope', () => {
    const parcel = {
      room: 'ROOM56789012345_' as RoomId,
      ballot: 'BALLOT78901234-_' as BallotId,
      member: 'MEMBER789012' as MemberId,
      letters: sealedOf(NOTE_LETTERS * NOTE_LETTER_BYTES),
    }
    const packed = packNotes(parcel)
    expect(unpackNotes(packed)).toEqual(parcel)
    expect(packed[0]).not.toBe(1)
    expect(unpackNotes(packed.subarray(1))).toBe(null)
    expect(unpackNotes(packed.with(0, 1))).toBe(null)
  })
})
