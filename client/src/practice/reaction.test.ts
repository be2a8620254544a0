import { oneHardThing } from '@rondo/shared/formats/one-hard-thing'
import { openForum } from '@rondo/shared/formats/open-forum'
import type { ViewForAll, ViewForMember } from '@rondo/shared/room/view'
import { expect, test } from 'vitest'
import { chance } from './chance.ts'
import { occasion, reactionTo } from './reaction.ts'

const view = (agenda: ViewForAll['agenda'], phase: unknown) => ({ agenda, phase }) as ViewForAll
const own = (changes = {}) => ({ member: 'ada', asked: null, ...changes }) as unknown as ViewForMember
const kinds = (all: ViewForAll, mine = own()) => {
  const random = chance(5)
  const drawn = Array.from({ length: 200 }, () => reactionTo(all, mine, random)?.command.type ?? 'nothing')
  return new Set(drawn)
}
const floor = (stage: unknown, waiting: string[] = []) => ({
  stage,
  waiting: waiting.map((member) => ({ member, own: true })),
  queue: { once: true },
})
const live = (segment: string, stage: string, more = {}) => ({
  is: 'live',
  running: { segment, stage, lead: null, asking: null },
  floor: null,
  ...more,
})

test('[C21] in the lobby some bring something, where the agenda asks for it', () => {
  expect(kinds(view(oneHardThing.agenda, { is: 'lobby' }))).toEqual(new Set(['nothing', 'offer.make']))
  expect(kinds(view(openForum.agenda, { is: 'lobby' }))).toEqual(new Set(['nothing']))
})

test('[C21] whoever is asked says yes or someone else; others may volunteer', () => {
  const asking = (at: string) =>
    live('tell', 'asking', { running: { ...live('tell', 'asking').running, asking: { at } } })
  expect(kinds(view(oneHardThing.agenda, asking('volunteers')))).toEqual(new Set(['nothing', 'asked.volunteer']))
  expect(kinds(view(oneHardThing.agenda, asking('drawn')))).toEqual(new Set(['nothing']))
  const mine = own({ asked: { until: 9 } })
  expect(kinds(view(oneHardThing.agenda, asking('drawn')), mine)).toEqual(new Set(['asked.yes', 'asked.no']))
})

test('[C21] in open talk hands go up, of those who do not speak and have none up', () => {
  const talk = (stage: unknown, waiting: string[] = []) =>
    view(openForum.agenda, live('talk', 'talk', { floor: floor(stage, waiting) }))
  expect(kinds(talk({ at: 'free', since: 1 }))).toEqual(new Set(['nothing', 'hand.raise']))
  expect(kinds(talk({ at: 'free', since: 1 }, ['ada']))).toEqual(new Set(['nothing']))
  expect(kinds(talk({ at: 'turn', turn: { number: 3, speaker: 'ada' } }))).toEqual(new Set(['nothing']))
  const bo = talk({ at: 'turn', turn: { number: 3, speaker: 'bo' } })
  expect(occasion(bo, own())).not.toBe(occasion(talk({ at: 'turn', turn: { number: 4, speaker: 'bo' } }), own()))
})
