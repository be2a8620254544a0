import { beforeAll, describe, expect, test } from 'vitest'
import { FOUND } from './found-seeds.ts'
import { type Played, playSession } from './play-session.ts'

const SESSIONS = 60

describe('simulated sessions', () => {
  const played: Played[] = []
  beforeAll(async () => {
    for (let seed = 1; seed <= SESSIONS; seed++) played.push(await playSession(seed))
  }, 120_000)

  const broken = (rule: string) =>
    played.filter((session) => session.broken?.rule === rule).map(({ seed, broken }) => `seed ${seed}: ${broken?.how}`)

  test('[X1] one speaks at a time, and is here or held', () => expect(broken('X1')).toEqual([]))
  test('[X2] everyone present has one turn in a round, and nobody two', () => expect(broken('X2')).toEqual([]))
  test('[X3] everyone has all their seconds', () => expect(broken('X3')).toEqual([]))
  test('[X4] no turn ends twice', () => expect(broken('X4')).toEqual([]))
  test('[X5] what was acknowledged is kept and happened once', () => expect(broken('X5')).toEqual([]))
  test('[X6] no view says what it must not', () => expect(broken('X6')).toEqual([]))
  test('[X7] no room waits for ever', () => expect(broken('X7')).toEqual([]))
  test('[X8] every copy of the view is the store’s', () => expect(broken('X8')).toEqual([]))
  test('[X9] a room of 12 stays under 64 KiB', () => expect(broken('X9')).toEqual([]))
  test('[X10] every decision makes the next version, at no earlier moment', () => expect(broken('X10')).toEqual([]))
  test('[X11] the room knows who is connected', () => expect(broken('X11')).toEqual([]))
  test('[X13] a device that merely comes back takes no seat from another', () => expect(broken('X13')).toEqual([]))
  test('[X14] in open talk nobody speaks twice before everybody once', () => expect(broken('X14')).toEqual([]))
  test('[X15] nobody speaks in a part that is not for them', () => expect(broken('X15')).toEqual([]))
  test('[X16] what belongs to all leaves with everybody’s yes alone', () => expect(broken('X16')).toEqual([]))

  test('every session came to something, and nothing else went wrong', () => {
    expect(played.flatMap(({ broken }) => (broken?.rule.startsWith('X') ? [] : (broken?.how ?? [])))).toEqual([])
    expect(played.filter(({ phase }) => phase === 'over').length).toBeGreaterThan(SESSIONS * 0.8)
  })
})

test('[X12] the same seed plays the same session, another one another', async () => {
  const [once, again, other] = [await playSession(7), await playSession(7), await playSession(8)]
  expect(again).toEqual(once)
  expect(other.log).not.toEqual(once.log)
})

for (const { seed, because } of FOUND) {
  test(`seed ${seed} once broke a rule: ${because}`, async () => expect((await playSession(seed)).broken).toBeNull())
}
