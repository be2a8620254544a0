import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'
import { drawKey, drawSeat } from './draw.ts'
import { hashOf, memberOf, roomKeys } from './keys.ts'
import { open, type Place, seal } from './seal.ts'
import vectorsFile from './vectors.json' with { type: 'json' }

interface Vectors {
  keys: { key: string; room: string; join: string; words: string }[]
  seats: { seat: string; member: string; hash: string }[]
  sealed: { key: string; field: Place['field']; item: string; nonce: string; text: string; sealed: string }[]
}

const vectors = vectorsFile as Vectors
const bytes = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array()

describe('sealing', () => {
  it('[P4] derives room, join token and words’ key from the link’s secret alone', () => {
    for (const vector of vectors.keys) {
      const keys = roomKeys(vector.key)
      expect(keys && { key: vector.key, ...keys, words: toBase64url(keys.words) }).toEqual(vector)
    }
    for (const { seat, member, hash } of vectors.seats) {
      expect([memberOf(seat), hashOf(seat)]).toEqual([member, hash])
    }
  })

  it('[P5] gives the bytes of the vectors, and opens them', () => {
    for (const vector of vectors.sealed) {
      const keys = roomKeys(vector.key)
      if (!keys) throw new Error('a vector without a key')
      const place = { room: keys.room, field: vector.field, item: vector.item }
      expect(seal(keys.words, place, vector.text, bytes(vector.nonce))).toBe(vector.sealed)
      expect(open(keys.words, place, vector.sealed as never)).toBe(vector.text)
    }
  })

  it('[P5] opens a value nowhere but where it was sealed', () => {
    const keys = roomKeys(drawKey())
    const other = roomKeys(drawKey())
    if (!keys || !other) throw new Error('no keys')
    const place: Place = { room: keys.room, field: 'name', item: 'one' }
    const sealed = seal(keys.words, place, 'Ada')
    expect(open(keys.words, place, sealed)).toBe('Ada')
    expect(open(keys.words, { ...place, item: 'two' }, sealed)).toBe(null)
    expect(open(keys.words, { ...place, field: 'title' }, sealed)).toBe(null)
    expect(open(keys.words, { ...place, room: other.room }, sealed)).toBe(null)
    expect(open(other.words, place, sealed)).toBe(null)
    expect(open(keys.words, place, `${sealed.slice(0, -2)}AA` as typeof sealed)).toBe(null)
    expect(open(keys.words, place, 'Ada' as typeof sealed)).toBe(null)
  })

  it('[P4] takes nothing for a key that is none', () => {
    for (const key of ['', 'short', `${drawKey()}A`, drawKey().replace(/.$/, '!'), drawSeat()])
      expect(roomKeys(key)).toBe(null)
  })
})
