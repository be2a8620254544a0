import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotId, RoomId } from '../ids.ts'
import { toBase64url } from '../seal/base64url.ts'
import { ENVELOPE_BYTES, type EnvelopeContents, packEnvelope, unpackEnvelope } from './envelope.ts'
import { writeBlank, writeNumbers } from './letter.ts'

const some = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

const envelope: EnvelopeContents = {
  room: 'A'.repeat(16) as RoomId,
  ballot: 'B'.repeat(16) as BallotId,
  token: { input: 'C'.repeat(42).concat('A'), output: 'D'.repeat(85).concat('A') },
  letter: writeNumbers([1, 2, 3]),
}

describe('envelopes', () => {
  it('[E5] have 1145 bytes each, and give what was put into them', () => {
    expect(ENVELOPE_BYTES).toBe(1145)
    fc.assert(
      fc.property(some(12), some(12), some(32), some(64), some(1024), (room, ballot, input, output, letter) => {
        const ids = { room: toBase64url(room) as RoomId, ballot: toBase64url(ballot) as BallotId }
        const token = { input: toBase64url(input), output: toBase64url(output) }
        const packed = packEnvelope({ ...ids, token, letter })
        expect(packed.length).toBe(1145)
        expect(unpackEnvelope(packed)).toEqual({ ...ids, input, output, letter })
      }),
    )
  })

  it('[E5] of another size or version are none', () => {
    const packed = packEnvelope(envelope)
    for (const bytes of [new Uint8Array(), packed.subarray(1), Uint8Array.of(...packed, 0)])
      expect(unpackEnvelope(bytes)).toBe(null)
    for (const version of [0, 2, 255]) expect(unpackEnvelope(packed.slice().fill(version, 0, 1))).toBe(null)
  })

  it('[E5] are not made of parts of another size', () => {
    expect(() => packEnvelope({ ...envelope, letter: writeBlank().subarray(1) })).toThrow(RangeError)
    expect(() => packEnvelope({ ...envelope, room: 'A' as RoomId })).toThrow(RangeError)
    expect(() => packEnvelope({ ...envelope, ballot: 'A'.repeat(17) as BallotId })).toThrow(RangeError)
    expect(() => packEnvelope({ ...envelope, token: { ...envelope.token, input: '' } })).toThrow(RangeError)
    expect(() => packEnvelope({ ...envelope, token: { ...envelope.token, output: '!' } })).toThrow(RangeError)
  })

  it('[E11] are wiped with what was unpacked of them: nothing is copied', () => {
    const packed = packEnvelope(envelope)
    const unpacked = unpackEnvelope(packed)
    packed.fill(0)
    for (const part of [unpacked?.input, unpacked?.output, unpacked?.letter])
      expect(part?.every((byte) => byte === 0)).toBe(true)
  })
})
