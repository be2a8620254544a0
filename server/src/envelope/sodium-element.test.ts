import { randomBytes } from 'node:crypto'
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { SodiumElement } from './sodium-element.ts'

const { Point } = ristretto255
const { Fn } = Point

/** The same element twice: as the browsers’ library has it, and as the thread does. */
function draw() {
  const hash = new Uint8Array(randomBytes(64))
  return { noble: ristretto255_hasher.deriveToCurve!(hash), sodium: SodiumElement.fromHash(hash) }
}

const drawTimes = (): bigint => Fn.create(BigInt(`0x${randomBytes(40).toString('hex')}`))

describe('an element of libsodium’s arithmetic', () => {
  it('[E4] is what the browsers’ library makes of the same hash, multiplied by the same number', () => {
    expect(SodiumElement.BASE.toBytes()).toEqual(Point.BASE.toBytes())
    for (let times = 0; times < 20; times++) {
      const { noble, sodium } = draw()
      expect(sodium.toBytes()).toEqual(noble.toBytes())
      for (const number of [1n, 2n, Fn.ORDER - 1n, drawTimes()]) {
        expect(sodium.multiply(number).toBytes()).toEqual(noble.multiply(number).toBytes())
        expect(SodiumElement.BASE.multiply(number).toBytes()).toEqual(Point.BASE.multiply(number).toBytes())
      }
    }
  })

  it('[E4] is added, doubled and negated in any order, and multiplied afterwards', () => {
    for (let times = 0; times < 20; times++) {
      const [one, other] = [draw(), draw()]
      const number = drawTimes()
      const noble = one.noble.double().add(other.noble).negate().add(one.noble.multiply(number)).double()
      const sodium = one.sodium.double().add(other.sodium).negate().add(one.sodium.multiply(number)).double()
      expect(sodium.toBytes()).toEqual(noble.toBytes())
      expect(sodium.multiply(number).toBytes()).toEqual(noble.multiply(number).toBytes())
      // The same again: nothing of it was changed.
      expect(one.sodium.toBytes()).toEqual(one.noble.toBytes())
    }
  })

  it('[E4] may be the identity, which nothing is multiplied to', () => {
    const { sodium } = draw()
    const { ZERO } = SodiumElement
    const nothing = sodium.add(sodium.negate())
    expect(nothing.toBytes()).toEqual(new Uint8Array(32))
    expect(nothing.equals(ZERO)).toBe(true)
    expect(sodium.equals(ZERO)).toBe(false)
    // Of the same bytes, and not the same sum.
    expect(SodiumElement.fromBytes(sodium.toBytes()).add(sodium.negate()).equals(ZERO)).toBe(true)
    const read = SodiumElement.fromBytes(new Uint8Array(32))
    expect(read.equals(ZERO)).toBe(true)
    expect(read.double().add(sodium).equals(sodium)).toBe(true)
    expect(ZERO.add(sodium).equals(sodium)).toBe(true)
    expect(ZERO.double().negate().equals(ZERO)).toBe(true)
    expect(() => sodium.multiply(0n)).toThrow()
    expect(() => sodium.multiply(Fn.ORDER)).toThrow()
    expect(() => ZERO.multiply(2n)).toThrow()
  })

  it('[E4] is read of the bytes of which the browsers’ library reads it, and of no others', () => {
    const reads = (read: () => unknown): boolean => {
      try {
        read()
        return true
      } catch {
        return false
      }
    }
    const isElement = (bytes: Uint8Array) => [
      reads(() => Point.fromBytes(bytes)),
      reads(() => SodiumElement.fromBytes(bytes)),
    ]
    const { sodium } = draw()
    expect(isElement(sodium.toBytes())).toEqual([true, true])
    // Not canonical, negative, without a square root (RFC 9496, appendix A.2), and of another size.
    const refused = [
      `00${'ff'.repeat(31)}`,
      `f3${'ff'.repeat(30)}7f`,
      `ed${'ff'.repeat(30)}7f`,
      `01${'00'.repeat(31)}`,
      `01${'ff'.repeat(30)}7f`,
      '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371',
      '',
      '00'.repeat(31),
      `${'00'.repeat(31)}0000`,
    ]
    for (const hex of refused) expect(isElement(new Uint8Array(Buffer.from(hex, 'hex')))).toEqual([false, false])
    // Of bytes by chance about one in sixteen is one.
    let elements = 0
    for (let times = 0; times < 500; times++) {
      const [noble, ours] = isElement(new Uint8Array(randomBytes(32)))
      expect(ours).toBe(noble)
      if (ours) elements += 1
    }
    expect(elements).toBeGreaterThan(5)
  })
})
