import { randomBytes } from 'node:crypto'
import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { finishTokens } from '@rondo/shared/envelope/finish-tokens'
import { voprf } from '@rondo/shared/envelope/voprf'
import type { BallotId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { describe, expect, it } from 'vitest'
import { type BallotKey, ballotKey } from './ballot-key.ts'
import { BallotKeys } from './ballot-keys.ts'
import { checkToken } from './check-token.ts'
import { issueTokens } from './issue-tokens.ts'

const secret = randomBytes(32)
const drawBallot = () => toBase64url(randomBytes(12)) as BallotId
const ballot = drawBallot()
const key = ballotKey(secret, ballot)

/** One token of this ballot, as bytes. */
function tokenOf(key: BallotKey): { input: Uint8Array; output: Uint8Array } {
  const drawn = drawTokens(1)
  const [token] = finishTokens(key.publicKey, drawn, issueTokens(key, drawn.blinded)!) ?? []
  return { input: bytesOf(token!.input), output: bytesOf(token!.output) }
}

describe('a ballot’s key', () => {
  it('[E2] comes from the server’s secret and the ballot’s id, and is always the same', () => {
    expect(ballotKey(secret, ballot)).toEqual(key)
    expect(key.publicKey).toMatch(/^[\w-]{43}$/)
    expect(ballotKey(secret, drawBallot()).publicKey).not.toBe(key.publicKey)
    expect(ballotKey(randomBytes(32), ballot).publicKey).not.toBe(key.publicKey)
    expect(ballotKey(new Uint8Array(32), 'AAAAAAAAAAAAAAAA' as BallotId).publicKey).toBe(
      '9I_rkEm43hU-QFDfxSr20BDuEnhwIlSBY4eZpAEgTSI',
    )
  })

  it('[E2] is the same again after many others, and none is kept that was not asked for in a while', () => {
    const keys = new BallotKeys(secret)
    const first = keys.of(ballot)
    expect(keys.of(ballot)).toBe(first)
    for (let times = 0; times < 64; times++) keys.of(drawBallot())
    expect(first.secretKey.every((byte) => byte === 0)).toBe(true)
    expect(keys.of(ballot)).toEqual(key)
  })
})

describe('tokens', () => {
  it('[E4] that were issued blind are genuine when they come back', () => {
    const { input, output } = tokenOf(key)
    expect(checkToken(key, input, output)).toBe(true)
  })

  it('[E8] that are forged, of another ballot or changed by a bit are not', () => {
    const { input, output } = tokenOf(key)
    const foreign = tokenOf(ballotKey(secret, drawBallot()))
    expect(checkToken(key, randomBytes(32), randomBytes(64))).toBe(false)
    expect(checkToken(key, foreign.input, foreign.output)).toBe(false)
    expect(checkToken(key, foreign.input, output)).toBe(false)
    for (const [part, bit] of [input, output].flatMap((part) =>
      [0, 100, part.length * 8 - 1].map((bit) => [part, bit] as const),
    )) {
      part[bit >> 3]! ^= 1 << (bit & 7)
      expect(checkToken(key, input, output)).toBe(false)
      part[bit >> 3]! ^= 1 << (bit & 7)
    }
    expect(checkToken(key, input, output)).toBe(true)
    for (const size of [0, 31, 33]) expect(checkToken(key, new Uint8Array(size), output)).toBe(false)
    for (const size of [0, 63, 65]) expect(checkToken(key, input, new Uint8Array(size))).toBe(false)
  })

  it('[E3] are issued again the same, with another proof that holds as well', () => {
    const drawn = drawTokens(3)
    const [once, again] = [issueTokens(key, drawn.blinded)!, issueTokens(key, drawn.blinded)!]
    expect(again.evaluated).toEqual(once.evaluated)
    expect(finishTokens(key.publicKey, drawn, again)).toEqual(finishTokens(key.publicKey, drawn, once))
  })

  it('[E4] are not issued for what is no element', () => {
    const { blinded } = drawTokens(1)
    const identity = toBase64url(new Uint8Array(32))
    // The identity, what is too short, too long or no base64url, and numbers that encode no element.
    const wrong = [
      identity,
      '',
      'AAAA',
      '!'.repeat(43),
      '_'.repeat(43),
      toBase64url(new Uint8Array(32).fill(1)),
      `${blinded[0]}A`,
    ]
    for (const text of wrong) {
      expect(issueTokens(key, [text])).toBe(null)
      expect(issueTokens(key, [...blinded, text])).toBe(null)
    }
    expect(issueTokens(key, [])).toBe(null)
    expect(issueTokens(key, blinded)).not.toBe(null)
  })

  it('[E2] that were made with a marked key do not pass for the ballot’s', () => {
    const marked = ballotKey(randomBytes(32), ballot)
    const drawn = drawTokens(3)
    const issued = issueTokens(marked, drawn.blinded)!
    expect(finishTokens(key.publicKey, drawn, issued)).toBe(null)
    // Nor with a proof that the ballot's own key made.
    const proven = voprf.blindEvaluateBatch(key.secretKey, bytesOf(key.publicKey), drawn.blinded.map(bytesOf))
    expect(finishTokens(key.publicKey, drawn, { ...issued, proof: toBase64url(proven.proof) })).toBe(null)
  })
})
