import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import vectors from './vectors.json' with { type: 'json' }
import type { Voprf } from './voprf.ts'

/** Random bytes of which the library makes this scalar: it takes them modulo (order − 1), and adds 1. */
const drawing = (scalar: string) => (length?: number) => {
  const bytes = new Uint8Array(length ?? 0)
  bytes.set(hexToBytes(scalar))
  // None of the vectors' scalars ends with a zero byte, so that there is nothing to carry.
  bytes[0] = (bytes[0] ?? 0) - 1
  return bytes
}

/** The suite that browsers' tokens and the server's both pass: RFC 9497, appendix A.1.2. */
export function voprfContract(voprf: Voprf): void {
  const secretKey = hexToBytes(vectors.secretKey)
  const publicKey = hexToBytes(vectors.publicKey)

  describe('the vectors of RFC 9497', () => {
    it('[E4] the vectors of RFC 9497: the key from its seed', () => {
      const keys = voprf.deriveKeyPair(hexToBytes(vectors.seed), hexToBytes(vectors.keyInfo))
      expect(bytesToHex(keys.secretKey)).toBe(vectors.secretKey)
      expect(bytesToHex(keys.publicKey)).toBe(vectors.publicKey)
    })

    it.each(vectors.batches)('[E4] the vectors of RFC 9497: $inputs', (batch) => {
      for (const [index, input] of batch.inputs.entries()) {
        const { blind, blinded } = voprf.blind(hexToBytes(input), drawing(batch.blinds[index] ?? ''))
        expect([bytesToHex(blind), bytesToHex(blinded)]).toEqual([batch.blinds[index], batch.blinded[index]])
        expect(bytesToHex(voprf.evaluate(secretKey, hexToBytes(input)))).toBe(batch.outputs[index])
      }
      const issued = voprf.blindEvaluateBatch(
        secretKey,
        publicKey,
        batch.blinded.map(hexToBytes),
        drawing(batch.proofScalar),
      )
      expect(issued.evaluated.map(bytesToHex)).toEqual(batch.evaluated)
      expect(bytesToHex(issued.proof)).toBe(batch.proof)
      const items = batch.inputs.map((input, index) => ({
        input: hexToBytes(input),
        blind: hexToBytes(batch.blinds[index] ?? ''),
        blinded: hexToBytes(batch.blinded[index] ?? ''),
        evaluated: issued.evaluated[index] ?? new Uint8Array(),
      }))
      expect(voprf.finalizeBatch(items, publicKey, issued.proof).map(bytesToHex)).toEqual(batch.outputs)
    })
  })
}
