import { ristretto255_oprf } from '@noble/curves/ed25519.js'

/** The holder of the secret key makes a token's output without any blinding. The library has this, and its types (2.4.0) leave it out. */
interface Evaluate {
  evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array
}

/** RFC 9497, verifiable mode, ristretto255-SHA512: elements and scalars have 32 bytes, a proof and an output 64. */
export type Voprf = typeof ristretto255_oprf.voprf & Evaluate

/** What browsers use. The server has one of its own for the same protocol, which is faster and larger. */
export const voprf = ristretto255_oprf.voprf as Voprf
