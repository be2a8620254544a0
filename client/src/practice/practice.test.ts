import { expect, test } from 'vitest'
import { openedAt } from '../session/testing/people.ts'
import { serverProcess } from '../session/testing/server-process.ts'
import { chance } from './chance.ts'
import type { Sighting } from './sighting.ts'
import { startPractice } from './start-practice.ts'
import { planTurn } from './turn-plan.ts'

const plans = (seed: number, talk: 'short' | 'part') => {
  const random = chance(seed)
  return Array.from({ length: 400 }, () => planTurn(random, 60, talk))
}

test('[C21] the same seed gives the same intentions, another one others', () => {
  expect(plans(7, 'part')).toEqual(plans(7, 'part'))
  expect(plans(7, 'part')).not.toEqual(plans(8, 'part'))
})

test('[C21] most speak for a part of their time; some pass, give time or are not finished', () => {
  const of = (is: string) => plans(7, 'part').filter((plan) => plan.is === is).length
  expect(of('done')).toBeGreaterThan(200)
  for (const is of ['pass', 'give', 'not-finished']) expect(of(is)).toBeGreaterThan(5)
  for (const plan of plans(7, 'part')) if (plan.is === 'done') expect(plan.after).toBeLessThanOrEqual(60)
})

test('[C21] in practice alone they speak for 5 to 12 seconds', () => {
  for (const plan of plans(7, 'short')) expect(plan.after).toBeLessThanOrEqual(12)
})

test('[C21] four simulated members go through a whole session by themselves', async () => {
  const server = await serverProcess(600)
  const { key } = await openedAt(server.port)
  const told: Sighting[] = []
  const origin = `http://127.0.0.1:${server.port}`
  const practice = startPractice({
    server: origin,
    key,
    people: 4,
    seed: 3,
    start: true,
    talk: 'short',
    tell: (one) => told.push(one),
  })
  await practice.over
  await server.stop()
  const saw = (who: string, what: Sighting['saw']) => told.filter((one) => one.who === who && one.saw === what)
  for (const who of ['Ada', 'Bo', 'Chidi', 'Dana']) {
    expect(saw(who, 'over')).toMatchObject([{ what: '4 of 4' }])
    expect(saw(who, 'part').at(0)?.what).toBe('opening reading')
  }
  expect(told.some((one) => one.what === 'commitment.say')).toBe(true)
}, 60_000)
