import type { PublicKey } from '../ids.ts'
import { toBase64url } from '../seal/base64url.ts'
import { bytesOf } from './bytes-of.ts'
import { INPUT_BYTES } from './draw-tokens.ts'
import type { DrawnTokens, Issued, Token } from './tokens.ts'
import { type Voprf, voprf } from './voprf.ts'

/** Null when the proof does not hold for this public key and this set, or anything is malformed: none of it may be used then. */
export function finishTokens(
  publicKey: PublicKey,
  drawn: DrawnTokens,
  issued: Issued,
  by: Voprf = voprf,
): readonly Token[] | null {
  const { inputs, blinds, blinded } = drawn
  const { evaluated, proof } = issued
  if ([blinds, blinded, evaluated].some(({ length }) => length !== inputs.length)) return null
  const items = inputs.map((input, index) => ({
    input: bytesOf(input),
    blind: bytesOf(blinds[index] ?? ''),
    blinded: bytesOf(blinded[index] ?? ''),
    evaluated: bytesOf(evaluated[index] ?? ''),
  }))
  if (items.some(({ input }) => input.length !== INPUT_BYTES)) return null
  try {
    const outputs = by.finalizeBatch(items, bytesOf(publicKey), bytesOf(proof))
    return outputs.map((output, index) => ({ input: inputs[index] ?? '', output: toBase64url(output) }))
  } catch {
    // The library throws for each thing that is not as it must be.
    return null
  }
}
