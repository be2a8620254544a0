import { agendaFor } from '@rondo/shared/agenda/agenda-for'
import type { Format } from '@rondo/shared/formats/format'
import { formats } from '@rondo/shared/formats/index'
import { expect, test } from 'vitest'
import { openRoom } from '../session/open-room.ts'
import { ServerProcess } from '../session/testing/server-process.ts'
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

test('[C21] simulated members go through every format by themselves, with nobody in the chair', async () => {
  const server = await ServerProcess.start('source', { MINUTE_MS: '300' })
  const seen = await Promise.all(formats.map((format, index) => practised(server.url, format, index)))
  await server.remove()
  for (const { format, told } of seen) {
    // Whoever was not done with the last turn opens the end once more.
    const ended = new Map(told.filter((one) => one.saw === 'over').map((one) => [one.who, one.what]))
    // One who dropped out may come back too late to be heard, all the more on a machine with much else to do.
    const [heard] = ended.values()
    expect([format, [...ended.values()]]).toEqual([format, Array(4).fill(heard)])
    expect([format, heard]).toEqual([format, expect.stringMatching(/^[34] of 4$/)])
    const parts = told.filter((one) => one.saw === 'part').map((one) => one.what)
    expect(parts[0]).toBe('opening reading')
    const last = formats.find(({ id }) => id === format)?.agenda.at(-1)?.id
    expect(parts.at(-1)?.split(' ')[0]).toBe(last)
  }
  const did = new Set(seen.flatMap(({ told }) => told.filter((one) => one.saw === 'did').map((one) => one.what)))
  for (const what of ['commitment.say', 'hand.raise', 'offer.make']) expect(did).toContain(what)
}, 90_000)

async function practised(server: string, format: Format, index: number) {
  const agenda = agendaFor(format, 4, 45)
  const plan = { title: 'Practice', call: null, format: format.id, agenda, minutes: 45, people: 4, mustEndBy: null }
  const opened = await openRoom(server, plan)
  if ('refused' in opened) throw new Error(opened.refused)
  const told: Sighting[] = []
  const tell = (one: Sighting) => told.push(one)
  await startPractice({ server, key: opened.key, people: 4, seed: 3 + index, start: true, talk: 'short', tell }).over
  return { format: format.id, told }
}
