import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import type { PublicKey } from '../ids.ts'
import { toBase64url } from '../seal/base64url.ts'
import { bytesOf } from './bytes-of.ts'
import { drawTokens } from './draw-tokens.ts'
import { finishTokens } from './finish-tokens.ts'
import type { DrawnTokens, Issued } from './tokens.ts'
import vectors from './vectors.json' with { type: 'json' }
import { voprf } from './voprf.ts'

const secretKey = hexToBytes(vectors.secretKey)
const publicKey = hexToBytes(vectors.publicKey)

/** Random bytes of which the library makes this scalar: it takes them modulo (order − 1), and adds 1. */
const drawing = (scalar: string) => (length?: number) => {
  const bytes = new Uint8Array(length ?? 0)
  bytes.set(hexToBytes(scalar))
  // None of the vectors' scalars ends with a zero byte, so that there is nothing to carry.
  bytes[0] = (bytes[0] ?? 0) - 1
  return bytes
}

describe('the vectors of RFC 9497', () => {
  it('[E4] the vectors of RFC 9497: the key from its seed', () => {
    const keys = voprf.deriveKeyPair(hexToBytes(vectors.seed), hexToBytes(vectors.keyInfo))
    expect(bytesToHex(keys.secretKey)).toBe(vectors.secretKey)
    expect(bytesToHex(keys.publicKey)).toBe(vectors.publicKey)
  })

  it.each(vectors.batches)('[E4] the vectors of RFC 9497: $inputs', (batch) => {
    for (const [index, input] of batch.inputs.entries()) {
      const { blind, blinded } = voprf.blind(hexToBytes(input), drawing(batch.blinds[index]!))
      expect([bytesToHex(blind), bytesToHex(blinded)]).toEqual([batch.blinds[index], batch.blinded[index]])
      expect(bytesToHex(voprf.evaluate(secretKey, hexToBytes(input)))).toBe(batch.outputs[index])
    }
    const blinded = batch.blinded.map(hexToBytes)
    const issued = voprf.blindEvaluateBatch(secretKey, publicKey, blinded, drawing(batch.proofScalar))
    expect(issued.evaluated.map(bytesToHex)).toEqual(batch.evaluated)
    expect(bytesToHex(issued.proof)).toBe(batch.proof)
    const items = batch.inputs.map((input, index) => ({
      input: hexToBytes(input),
      blind: hexToBytes(batch.blinds[index]!),
      blinded: blinded[index]!,
      evaluated: issued.evaluated[index]!,
    }))
    expect(voprf.finalizeBatch(items, publicKey, issued.proof).map(bytesToHex)).toEqual(batch.outputs)
  })
})

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
