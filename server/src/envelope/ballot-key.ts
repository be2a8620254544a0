import { hkdfSync } from 'node:crypto'
import type { BallotId, PublicKey } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { sodiumVoprf } from './sodium-voprf.ts'

/** What the tokens of one ballot are made with. */
export interface BallotKey {
  /** A scalar of 32 bytes. */
  readonly secretKey: Uint8Array
  readonly publicKey: PublicKey
}

const KEY_INFO = new TextEncoder().encode('rondo ballot')

/** Always the same for the same ballot: HKDF-SHA-256 (RFC 5869) of the store's 32 bytes, then DeriveKeyPair (RFC 9497, section 3.2.1). */
export function ballotKey(secret: Uint8Array, ballot: BallotId): BallotKey {
  const seed = new Uint8Array(hkdfSync('sha256', secret, 'rondo', `ballot ${ballot}`, 32))
  const { secretKey, publicKey } = sodiumVoprf.deriveKeyPair(seed, KEY_INFO)
  seed.fill(0)
  return { secretKey, publicKey: toBase64url(publicKey) as PublicKey }
}
