import { utf8ToBytes } from '@noble/ciphers/utils.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotId, PublicKey } from '../ids.ts'
import { type CardPlace, MOST_CARD_BYTES, openCard, writeCard } from './card-letter.ts'
import { LETTER_BYTES, readLetter, writeBlank, writeNumbers } from './letter.ts'

const key = new Uint8Array(32).fill(7)
const place: CardPlace = { ballot: 'AAAAAAAAAAAAAAAA' as BallotId, publicKey: 'B'.repeat(43) as PublicKey }
const byte = fc.integer({ min: 0, max: 255 })
/** Text of whole characters that fits on a card, without the mark at its beginning that decoding drops. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 300 })
  .filter((text) => utf8ToBytes(text).length <= MOST_CARD_BYTES && !text.startsWith('\ufeff'))

function openLetter(letter: Uint8Array, under = key, at = place): string | null {
  const read = readLetter(letter)
  return read?.is === 'card' ? openCard(under, at, read.sealed) : null
}

describe('letters of numbers', () => {
  it('[E5] are read as they were written, and all of one size', () => {
    const numbers = fc.array(byte, { maxLength: 200 })
    fc.assert(
      fc.property(numbers, (numbers) => {
        const letter = writeNumbers(numbers)
        expect(letter.length).toBe(1024)
        expect(readLetter(letter)).toEqual({ is: 'numbers', numbers })
      }),
    )
  })

  it('[E5] are none with a byte too many, a count that is too high or another size', () => {
    const letter = fc.tuple(fc.array(byte, { maxLength: 200 }), byte.filter(Boolean), fc.nat(LETTER_BYTES - 1))
    fc.assert(
      fc.property(letter, ([numbers, value, at]) => {
        const letter = writeNumbers(numbers)
        fc.pre(at >= 2 + numbers.length)
        letter[at] = value
        expect(readLetter(letter)).toBe(null)
      }),
    )
    for (const count of [201, 255]) expect(readLetter(writeNumbers([]).fill(count, 1, 2))).toBe(null)
    for (const size of [0, 1, 1023, 1025]) expect(readLetter(new Uint8Array(size))).toBe(null)
    for (const flag of [3, 255]) expect(readLetter(writeBlank().fill(flag, 0, 1))).toBe(null)
  })

  it('[E5] are not written for what has no place in a letter', () => {
    for (const number of [-1, 256, 1.5, Number.NaN]) expect(() => writeNumbers([number])).toThrow(RangeError)
    expect(() => writeNumbers(new Array(201).fill(0))).toThrow(RangeError)
  })

  it('[E5] a blank one is a letter as long as any', () => {
    expect(writeBlank().length).toBe(1024)
    expect(readLetter(writeBlank())).toEqual({ is: 'blank' })
  })
})

describe('cards', () => {
  it('[E5] are read as they were written, and all of one size', () => {
    fc.assert(
      fc.property(words, (text) => {
        const letter = writeCard(key, place, text)
        expect(letter.length).toBe(1024)
        expect(openLetter(letter)).toBe(text)
      }),
    )
    expect(openLetter(writeCard(key, place, 'x'.repeat(MOST_CARD_BYTES)))?.length).toBe(MOST_CARD_BYTES)
    expect(() => writeCard(key, place, 'x'.repeat(MOST_CARD_BYTES + 1))).toThrow(RangeError)
    expect(() => writeCard(key, place, 'é'.repeat(MOST_CARD_BYTES / 2 + 1))).toThrow(RangeError)
  })

  it('[E5] without words are blank, and like any other but for the flag', () => {
    const blank = writeCard(key, place, null)
    expect(blank.length).toBe(1024)
    expect(readLetter(blank)).toEqual({ is: 'blank' })
    // Behind the flag is a sealed card of no words: only whoever holds the key could tell.
    expect(openCard(key, place, blank.subarray(1))).toBe('')
    expect(blank.subarray(1)).not.toEqual(writeCard(key, place, null).subarray(1))
  })

  it('[E2] open for their ballot and its one public key alone', () => {
    const letter = writeCard(key, place, 'Ada')
    expect(openLetter(letter)).toBe('Ada')
    expect(openLetter(letter, new Uint8Array(32))).toBe(null)
    expect(openLetter(letter, key, { ...place, ballot: 'AAAAAAAAAAAAAAAB' as BallotId })).toBe(null)
    expect(openLetter(letter, key, { ...place, publicKey: 'C'.repeat(43) as PublicKey })).toBe(null)
    expect(openCard(key, place, letter)).toBe(null)
    expect(openCard(key, place, new Uint8Array())).toBe(null)
    fc.assert(
      fc.property(fc.integer({ min: 8, max: LETTER_BYTES * 8 - 1 }), (bit) => {
        const changed = letter.slice()
        changed[bit >> 3]! ^= 1 << (bit & 7)
        expect(openLetter(changed)).toBe(null)
      }),
    )
  })
})
