import { hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import type { PublicKey } from '../ids.ts'
import { toBase64url } from '../seal/base64url.ts'
import { bytesOf } from './bytes-of.ts'
import { drawTokens } from './draw-tokens.ts'
import { finishTokens } from './finish-tokens.ts'
import type { DrawnTokens, Issued } from './tokens.ts'
import vectors from './vectors.json' with { type: 'json' }
import { voprf } from './voprf.ts'
import { voprfContract } from './voprf-contract.ts'

const secretKey = hexToBytes(vectors.secretKey)
const publicKey = hexToBytes(vectors.publicKey)

voprfContract(voprf)

const key = toBase64url(publicKey) as PublicKey

function issue({ blinded }: DrawnTokens): Issued {
  const { evaluated, proof } = voprf.blindEvaluateBatch(secretKey, publicKey, blinded.map(bytesOf))
  return { evaluated: evaluated.map(toBase64url), proof: toBase64url(proof) }
}

describe('tokens', () => {
  it('[E4] drawn, issued and finished are what the key makes of the inputs, and of another size never', () => {
    const drawn = drawTokens(3)
    for (const list of [drawn.inputs, drawn.blinds, drawn.blinded]) {
      expect(list.map((text) => bytesOf(text).length)).toEqual([32, 32, 32])
      expect(new Set(list).size).toBe(3)
    }
    const tokens = finishTokens(key, drawn, issue(drawn))
    expect(tokens?.map(({ input }) => input)).toEqual(drawn.inputs)
    for (const { input, output } of tokens ?? [])
      expect(toBase64url(voprf.evaluate(secretKey, bytesOf(input)))).toBe(output)
  })

  it('[E2] takes nothing of which the proof does not hold for the ballot’s key', () => {
    const drawn = drawTokens(2)
    const issued = issue(drawn)
    const other = voprf.generateKeyPair()
    const marked = voprf.blindEvaluateBatch(other.secretKey, other.publicKey, drawn.blinded.map(bytesOf))
    const byAnother = { evaluated: marked.evaluated.map(toBase64url), proof: toBase64url(marked.proof) }
    expect(finishTokens(key, drawn, issued)).not.toBe(null)
    expect(finishTokens(toBase64url(other.publicKey) as PublicKey, drawn, issued)).toBe(null)
    expect(finishTokens(key, drawn, byAnother)).toBe(null)
    expect(finishTokens(key, drawn, { ...issued, evaluated: byAnother.evaluated })).toBe(null)
    expect(finishTokens(key, drawn, { ...issued, evaluated: issued.evaluated.toReversed() })).toBe(null)
    // One good and one marked: the proof is of all of them.
    const mixed = [issued.evaluated[0]!, byAnother.evaluated[1]!]
    expect(finishTokens(key, drawn, { ...issued, evaluated: mixed })).toBe(null)
    expect(finishTokens(key, drawTokens(2), issued)).toBe(null)
  })

  it('[E2] takes nothing that is malformed, and throws at nothing', () => {
    const drawn = drawTokens(2)
    const issued = issue(drawn)
    // The identity, which RFC 9497 (section 3.3) forbids; no base64url; too short; above the order; no element.
    const wrong = [toBase64url(new Uint8Array(32)), '!'.repeat(43), '', 'AAAA', '_'.repeat(43), 'A'.repeat(44)]
    for (const text of wrong) {
      expect(finishTokens(text as PublicKey, drawn, issued)).toBe(null)
      expect(finishTokens(key, drawn, { ...issued, proof: text })).toBe(null)
      expect(finishTokens(key, drawn, { ...issued, evaluated: [text, text] })).toBe(null)
      expect(finishTokens(key, { ...drawn, blinded: [text, text] }, issued)).toBe(null)
      expect(finishTokens(key, { ...drawn, blinds: [text, text] }, issued)).toBe(null)
    }
    expect(finishTokens(key, { ...drawn, inputs: ['AAAA', 'AAAA'] }, issued)).toBe(null)
    expect(finishTokens(key, drawn, { ...issued, evaluated: issued.evaluated.slice(1) })).toBe(null)
    expect(finishTokens(key, drawn, { ...issued, evaluated: [] })).toBe(null)
    expect(finishTokens(key, { ...drawn, blinds: [] }, issued)).toBe(null)
  })
})
