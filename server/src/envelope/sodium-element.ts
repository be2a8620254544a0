import { ristretto255 } from '@noble/curves/ed25519.js'
import sodium from 'libsodium-wrappers-sumo'

// Only the envelopes' thread loads this: nobody else waits for it.
await sodium.ready

const { BASE, Fn, Fp } = ristretto255.Point
const BYTES = 32
const IDENTITY = new Uint8Array(BYTES)

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/**
 * An element of ristretto255 (RFC 9496) whose arithmetic is libsodium's, as `createOPRF` of @noble/curves asks for one.
 *
 * It is a sum of multiples of elements, which is worked out when its bytes are asked for: the library adds and doubles some hundreds of times
 * for one sum of a proof, whose numbers everybody knows, and libsodium would decode and encode the elements each time. What it multiplies
 * by a secret is never part of such a sum.
 */
export class SodiumElement {
  static readonly Fn = Fn
  static readonly Fp = Fp
  static readonly BASE = SodiumElement.#of(BASE.toBytes())
  static readonly ZERO = new SodiumElement(new Map())

  /** By element, none of which is the identity: how many times, less than the order. */
  readonly #terms: ReadonlyMap<Uint8Array, bigint>
  #bytes: Uint8Array | null

  private constructor(terms: ReadonlyMap<Uint8Array, bigint>, bytes: Uint8Array | null = null) {
    this.#terms = terms
    this.#bytes = bytes
  }

  static #of(bytes: Uint8Array): SodiumElement {
    return new SodiumElement(new Map([[bytes, 1n]]), bytes)
  }

  /** Throws when these bytes encode no element. */
  static fromBytes(bytes: Uint8Array): SodiumElement {
    if (bytes.length === BYTES && isSame(bytes, IDENTITY)) return SodiumElement.ZERO
    if (!sodium.crypto_core_ristretto255_is_valid_point(bytes)) throw new Error('no element')
    return SodiumElement.#of(Uint8Array.from(bytes))
  }

  /** Nobody asks for these two: the library looks whether they are there. */
  static fromAffine(): never {
    throw new Error('not from coordinates')
  }

  static fromHex(): never {
    throw new Error('not from hex')
  }

  /** Of 64 bytes: RFC 9496, section 4.3.4. */
  static fromHash(bytes: Uint8Array): SodiumElement {
    return SodiumElement.fromBytes(sodium.crypto_core_ristretto255_from_hash(bytes))
  }

  toBytes(): Uint8Array {
    this.#bytes ??= [...this.#terms]
      .filter(([, times]) => times !== 0n)
      .map(([bytes, times]) => multiplied(bytes, times))
      .reduce((sum, bytes) => sodium.crypto_core_ristretto255_add(sum, bytes), IDENTITY)
    return Uint8Array.from(this.#bytes)
  }

  equals(other: SodiumElement): boolean {
    return isSame(this.toBytes(), other.toBytes())
  }

  /** In constant time, apart from how the number is written as bytes. Throws for 0 and for the identity. */
  multiply(times: bigint): SodiumElement {
    const isBase = this === SodiumElement.BASE
    return SodiumElement.#of(
      isBase ? sodium.crypto_scalarmult_ristretto255_base(Fn.toBytes(times)) : multiplied(this.toBytes(), times),
    )
  }

  add(other: SodiumElement): SodiumElement {
    const terms = new Map(this.#terms)
    for (const [bytes, times] of other.#terms) terms.set(bytes, Fn.add(terms.get(bytes) ?? 0n, times))
    return new SodiumElement(terms)
  }

  double(): SodiumElement {
    return this.add(this)
  }

  negate(): SodiumElement {
    return new SodiumElement(new Map([...this.#terms].map(([bytes, times]) => [bytes, Fn.neg(times)])))
  }
}

const multiplied = (bytes: Uint8Array, times: bigint): Uint8Array =>
  sodium.crypto_scalarmult_ristretto255(Fn.toBytes(times), bytes)
