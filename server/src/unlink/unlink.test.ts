import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSubject } from './build-subject.ts'
import type { Evidence } from './evidence.ts'
import { leaks } from './leaks.ts'
import { lookAt } from './look.ts'
import { playBallots } from './play-ballots.ts'
import { type Ballot, findings, score } from './score.ts'

const BALLOTS = 200
/** So many are enough to find out who gives somebody away. */
const LEAKY = 25

describe('of ballots for cards, with all there is but addresses', () => {
  let ballots: readonly Ballot[] = []
  beforeAll(async () => {
    const program = await buildSubject(fileURLToPath(new URL('../../..', import.meta.url)))
    ballots = await playBallots({ program, seed: 1, ballots: BALLOTS })
  }, 300_000)

  test('[E21] cards are linked to members no better than chance, and the order of opening says nothing', () => {
    const scored = score(ballots)
    expect(findings(scored)).toEqual([])
    expect(scored.ballots).toBe(BALLOTS)
    expect(scored.opened).toBeGreaterThan(BALLOTS / 2)
    expect(scored.cards).toBeGreaterThan(3 * scored.opened)
  })

  test('[E21] in a ballot that is void there is nothing to link', () => {
    const isVoid = ballots.filter(({ look }) => look.evidence.opened.length === 0)
    expect(isVoid.length).toBeGreaterThan(0)
    for (const { look, truth } of isVoid) {
      expect(look.evidence.versions.length).toBeGreaterThan(10)
      const kept = [...look.evidence.versions, ...look.evidence.places.map(({ bytes }) => bytes)]
      for (const sealed of truth.keys()) expect(kept.some((one) => one.includes(sealed.slice(0, 40)))).toBe(false)
    }
  })

  test('[E22] what is stored of a card has no field for who wrote it', () => {
    const stored = ballots.flatMap(({ look }) => JSON.parse(look.evidence.versions.at(-1) ?? '{}').collections)
    expect(stored.length).toBeGreaterThan(0)
    const keysOf = (items: readonly object[]) => new Set(items.flatMap((item) => Object.keys(item)))
    expect(keysOf(stored)).toEqual(new Set(['segment', 'ballot', 'publicKey', 'cards', 'groups']))
    expect(keysOf(stored.flatMap(({ cards }) => cards))).toEqual(new Set(['id', 'sealed', 'hidden']))
  })

  for (const [name, leak] of Object.entries(leaks)) {
    test(`[E21] it is found out when ${name}`, async () => {
      const leaky = ballots.filter(({ look }) => look.evidence.opened.length > 0).slice(0, LEAKY)
      const leaked: Ballot[] = []
      for (const { look, truth } of leaky) {
        // What their server kept is the same as before.
        const plain: Evidence = { ...look.evidence, versions: [], places: [] }
        for (const look of await lookAt([leak({ evidence: plain, truth })])) leaked.push({ look, truth })
      }
      const scored = score(leaked)
      expect(findings(scored)).not.toEqual([])
    })
  }
})
