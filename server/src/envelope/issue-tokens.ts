import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import type { Issued } from '@rondo/shared/envelope/tokens'
import { toBase64url } from '@rondo/shared/seal/base64url'
import type { BallotKey } from './ballot-key.ts'
import { sodiumVoprf } from './sodium-voprf.ts'

/** Evaluates blinded elements, with one proof for all of them: RFC 9497, section 3.3.2. Null when one of them is none. */
export function issueTokens({ secretKey, publicKey }: BallotKey, blinded: readonly string[]): Issued | null {
  if (blinded.length === 0) return null
  try {
    const { evaluated, proof } = sodiumVoprf.blindEvaluateBatch(secretKey, bytesOf(publicKey), blinded.map(bytesOf))
    return { evaluated: evaluated.map(toBase64url), proof: toBase64url(proof) }
  } catch {
    // No base64url, another length, no point of the group, or its identity: the library throws for each.
    return null
  }
}
