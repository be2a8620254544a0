import type { CurvePoint, CurvePointCons } from '@noble/curves/abstract/curve.js'
import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js'
import { createOPRF } from '@noble/curves/abstract/oprf.js'
import { ristretto255_hasher } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import type { Voprf } from '@rondo/shared/envelope/voprf'
import { SodiumElement } from './sodium-element.ts'

/** Its type has all that a point of any curve can do; the protocol uses what `SodiumElement` has. */
interface Point extends CurvePoint<bigint, Point> {}
const Element = SodiumElement as unknown as CurvePointCons<Point>

/** The protocol of `@rondo/shared/envelope/voprf` by the same library, several times faster: decision 11. */
export const sodiumVoprf = createOPRF<Point>({
  name: 'ristretto255-SHA512',
  Point: Element,
  hash: sha512,
  hashToScalar: ristretto255_hasher.hashToScalar,
  // RFC 9380, appendix B.
  hashToGroup: (message, { DST }) =>
    SodiumElement.fromHash(expand_message_xmd(message, DST, 64, sha512)) as unknown as Point,
}).voprf as Voprf
