import { randomBytes } from 'node:crypto'
import { type Voprf, voprf } from '@rondo/shared/envelope/voprf'
import { voprfContract } from '@rondo/shared/envelope/voprf-contract'
import { describe, expect, it } from 'vitest'
import { sodiumVoprf } from './sodium-voprf.ts'

voprfContract(sodiumVoprf)

const info = new TextEncoder().encode('rondo ballot')

/** Three inputs from the drawing to the outputs: one draws and finishes, the other one issues. */
function played(browser: Voprf, server: Voprf) {
  const { secretKey, publicKey } = server.deriveKeyPair(randomBytes(32), info)
  const drawn = Array.from({ length: 3 }, () => {
    const input = new Uint8Array(randomBytes(32))
    return { input, ...browser.blind(input) }
  })
  const { evaluated, proof } = server.blindEvaluateBatch(
    secretKey,
    publicKey,
    drawn.map(({ blinded }) => blinded),
  )
  const items = drawn.map((one, index) => ({ ...one, evaluated: evaluated[index]! }))
  return { secretKey, publicKey, items, proof, outputs: browser.finalizeBatch(items, publicKey, proof) }
}

describe('the server’s protocol and the browsers’', () => {
  it('[E2] derive the same keys', () => {
    for (let times = 0; times < 20; times++) {
      const seed = randomBytes(32)
      expect(sodiumVoprf.deriveKeyPair(seed, info)).toEqual(voprf.deriveKeyPair(seed, info))
    }
  })

  it.each([
    ['the server issues', voprf, sodiumVoprf],
    ['the server takes part', sodiumVoprf, voprf],
  ])('[E4] are one: %s', (_, browser, server) => {
    for (let times = 0; times < 8; times++) {
      const { secretKey, publicKey, items, outputs } = played(browser, server)
      for (const [index, { input, blinded, evaluated }] of items.entries()) {
        expect(server.evaluate(secretKey, input)).toEqual(outputs[index])
        expect(browser.evaluate(secretKey, input)).toEqual(outputs[index])
        expect(browser.blindEvaluate(secretKey, publicKey, blinded).evaluated).toEqual(evaluated)
      }
    }
  })

  it('[E2] refuse the same proofs', () => {
    const { publicKey, items, proof } = played(voprf, sodiumVoprf)
    const turned = items.map((item, index) => ({ ...item, evaluated: items.at(index - 1)!.evaluated }))
    const another = sodiumVoprf.deriveKeyPair(randomBytes(32), info).publicKey
    const flipped = Uint8Array.from(proof, (byte, index) => (index === 40 ? byte ^ 1 : byte))
    for (const one of [voprf, sodiumVoprf]) {
      expect(() => one.finalizeBatch(items, publicKey, proof)).not.toThrow()
      expect(() => one.finalizeBatch(turned, publicKey, proof)).toThrow()
      expect(() => one.finalizeBatch(items, another, proof)).toThrow()
      expect(() => one.finalizeBatch(items, publicKey, flipped)).toThrow()
    }
  })
})
