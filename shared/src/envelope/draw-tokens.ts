import { randomBytes } from '@noble/hashes/utils.js'
import { toBase64url } from '../seal/base64url.ts'
import type { DrawnTokens } from './tokens.ts'
import { type Voprf, voprf } from './voprf.ts'

/** Bytes of a token's input: nobody guesses one, and no two are the same. */
export const INPUT_BYTES = 32

/** Draws and blinds the inputs of so many tokens: RFC 9497, section 3.3.2. `by`: simulated browsers have a faster one. */
export function drawTokens(count: number, by: Voprf = voprf): DrawnTokens {
  const drawn = Array.from({ length: count }, () => {
    const input = randomBytes(INPUT_BYTES)
    const { blind, blinded } = by.blind(input)
    return { input: toBase64url(input), blind: toBase64url(blind), blinded: toBase64url(blinded) }
  })
  return {
    inputs: drawn.map(({ input }) => input),
    blinds: drawn.map(({ blind }) => blind),
    blinded: drawn.map(({ blinded }) => blinded),
  }
}
