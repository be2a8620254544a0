import { describe, expect, it } from 'vitest'
import type { Format } from '../formats/format.ts'
import { formats } from '../formats/index.ts'
import { breakFor } from '../formats/parts.ts'
import type { MemberId } from '../ids.ts'
import type { MemberCommand } from '../room/commands.ts'
import type { Segment } from '../segments/index.ts'
import { Group, idOf, nameOf, sealed } from '../testing/group.ts'
import { commitmentOf, saying } from '../testing/saying.ts'
import { nextDeadline } from './deadline.ts'
import { isLive, partIndex, seatsOf } from './live.ts'
import { memberIn, present } from './members.ts'
import type { Room } from './room.ts'
import { viewFor } from './view-for.ts'
import { viewForAll } from './view-for-all.ts'
import { viewForDoor } from './view-for-door.ts'

const SEEDS = 50
const STEPS = 250

describe('a random session', () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    it(`[R13] goes on and keeps its rules, whatever happens (seed ${seed})`, () => play(seed))
  }
})

function play(seed: number): void {
  const size = 3 + (seed % 6)
  const names = Array.from({ length: size }, (_, index) => (index === 0 ? 'ada' : `p${index}`))
  const format = formats[seed % formats.length] as Format
  const people = new Group(names, { minutes: 90, format: format.id, agenda: format.agenda }, seed)
  for (const name of names)
    if (people.random() < 0.3) people.ask(name, { type: 'offer.make', to: people.random() < 0.5 ? 'bring' : 'teach' })
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(people.random() * items.length)] as Item
  people.ask('ada', { type: 'session.start' })
  for (let step = 0; step < STEPS && people.room.phase.is !== 'burned'; step++) {
    const before = people.room
    const name = pick(names)
    const dice = people.random()
    if (dice < 0.1) away(people, name) ? people.connect(name) : people.drop(name, people.random() * 8)
    else if (dice < 0.4) people.wait(people.random() * (dice < 0.12 ? 400 : 40))
    else if (dice < 0.43) people.join(pick(['late', ...names]))
    else people.ask(name, pick(possible(people, pick(names))))
    check(people, before)
  }
  finish(people)
}

/** Whatever state a session is in: once people are there and nobody does anything, it comes to its end. */
function finish(people: Group): void {
  if (people.room.phase.is !== 'live') return
  for (const member of people.room.members) {
    if (member.presence.is === 'away') people.connect(nameOf(member.id))
  }
  people.join('finisher')
  if (people.room.phase.is === 'live' && people.room.phase.paused) {
    const { host } = people.room.chair
    // The finisher finds the door closed now and then.
    const somebody = nameOf(host ?? (people.room.members[0]?.id as MemberId))
    if (host === null) people.ask(somebody, { type: 'chair.take' })
    people.ask(somebody, { type: 'host.resume' })
  }
  const toCome = isLive(people.room) ? people.room.agenda.slice(partIndex(people.room) + 1) : []
  people.wait(24 * 3600)
  expect(people.room.phase.is).toBe('over')
  // A round for all that had not begun reaches everyone.
  if (toCome.some(isForAll)) expect(people.room.members.every((member) => member.heard)).toBe(true)
}

const isForAll = (part: Segment): boolean =>
  part.kind === 'commit' || (part.kind === 'round' && part.options.who === 'all')

const away = (people: Group, name: string): boolean => memberIn(people.room, idOf(name))?.presence.is !== 'here'

function possible(people: Group, other: string): MemberCommand[] {
  const live = people.room.phase.is === 'live' ? people.room.phase : null
  const turn = Math.max(1, people.room.turns - Math.floor(people.random() * 2))
  const segment = live?.running.segment ?? ('opening' as never)
  return [
    { type: 'turn.done', turn },
    { type: 'turn.done', turn },
    { type: 'turn.pass', turn },
    { type: 'turn.give', turn, to: idOf(other) },
    { type: 'turn.not-finished', turn },
    { type: 'turn.reclaim', turn },
    { type: 'turn.later', segment },
    { type: 'host.pause' },
    { type: 'host.resume' },
    { type: 'host.resume' },
    { type: 'host.extend', segment, turn: people.random() < 0.5 ? turn : null },
    { type: 'host.skip', segment, turn: people.random() < 0.5 ? turn : null },
    ...(people.random() < 0.2 ? [{ type: 'host.next', segment } as const] : []),
    { type: 'host.undo' },
    { type: 'chair.hand', to: idOf(other) },
    { type: 'chair.take' },
    { type: 'chair.leave' },
    { type: 'chair.decline' },
    { type: 'plan.fit' },
    { type: 'hand.raise', segment },
    { type: 'hand.raise', segment },
    { type: 'hand.raise', segment },
    { type: 'hand.lower', segment },
    { type: 'asked.volunteer', segment },
    { type: 'asked.yes', segment },
    { type: 'asked.no', segment },
    { type: 'asked.no', segment },
    { type: 'offer.make', to: people.random() < 0.5 ? 'bring' : 'teach' },
    { type: 'offer.withdraw', to: 'teach' },
    { type: 'poll.answer', segment, numbers: [people.random() < 0.8 ? 1 : 0], done: people.random() < 0.7 },
    { type: 'poll.answer', segment, numbers: [people.random() < 0.8 ? 1 : 0], done: people.random() < 0.7 },
    { type: 'ballot.aloud', segment },
    { type: 'ballot.again', segment },
    { type: 'door.close' },
    { type: 'door.open' },
    ...(people.random() < 0.02 ? [{ type: 'member.remove', member: idOf(other) } as const] : []),
    ...(people.random() < 0.1 ? [changed(people)] : []),
    { type: 'member.time', factor: 1 + people.random() },
    { type: 'member.clear', member: idOf(other) },
    { ...saying('one', sealed('one thing')), segment: 'commit' as never },
    { type: 'commitment.withdraw', id: commitmentOf('one') },
    { type: 'commitment.ask', id: commitmentOf('one'), partner: idOf('bo') },
    { type: 'commitment.answer', id: commitmentOf('one'), yes: true },
    { type: 'commitment.thank', id: commitmentOf('one') },
    { type: 'writing.show', segment: 'commit' as never, words: sealed('half a') },
    ...(people.random() < 0.1 ? [{ type: 'room.burn' } as const, { type: 'room.keep' } as const] : []),
    ...(people.random() < 0.02 ? [{ type: 'member.leave' } as const] : []),
  ]
}

/** What has not begun, in another order and with something more. */
function changed(people: Group): MemberCommand {
  const { agenda, phase } = people.room
  const begun = phase.is === 'live' ? agenda.findIndex((part) => part.id === phase.running.segment) + 1 : 0
  const parts = [breakFor(`more-${people.room.version}`, 60), ...agenda.slice(begun).toReversed()].slice(0, 8)
  return { type: 'plan.change', after: agenda[begun - 1]?.id ?? null, parts }
}

function check(people: Group, before: Room): void {
  const { room } = people
  if (room === before || room.phase.is === 'burned') return
  expect(room.version).toBeGreaterThan(before.version)
  expect(room.at).toBeGreaterThanOrEqual(before.at)
  checkFloor(people)
  checkViews(room)
  if (room.phase.is === 'live' && !room.phase.paused && present(room).length > 0)
    expect(nextDeadline(room)).not.toBe(null)
}

/** Everyone has one place of their own: speaking, waiting or heard. */
function checkFloor({ room }: Group): void {
  const floor = room.phase.is === 'live' ? room.phase.floor : null
  if (!floor || !isLive(room)) return
  const turn = floor.stage.at === 'turn' ? floor.stage.turn : null
  const seats = seatsOf(room)
  for (const id of floor.queue ? [] : seats) {
    const places = [
      turn?.own && turn.speaker === id,
      ...floor.waiting.filter((place) => place.own && place.member === id).map(() => true),
      floor.heard.includes(id),
    ].filter(Boolean)
    expect([nameOf(id), places.length]).toEqual([nameOf(id), 1])
  }
  if (floor.queue) expect(new Set(floor.waiting.map((place) => place.member)).size).toBe(floor.waiting.length)
  for (const place of floor.waiting.filter((waiting) => waiting.own)) expect(seats).toContain(place.member)
  for (const place of floor.waiting) expect(memberIn(room, place.member)).not.toBe(undefined)
  expect(floor.stage.at).not.toBe('done')
  if (turn) {
    const speaker = memberIn(room, turn.speaker)
    expect(speaker).not.toBe(undefined)
    expect(turn.held !== null).toBe(speaker?.presence.is === 'away')
    expect(turn.until).toBeGreaterThanOrEqual(turn.endsAt)
  }
}

/** [P1] to [P3]: what nobody else must know is missing from the JSON. */
function checkViews(room: Room): void {
  const all = JSON.stringify(viewForAll(room))
  const door = JSON.stringify(viewForDoor(room))
  for (const secret of [
    '"seat',
    room.door,
    'timeFactor',
    'connection',
    'device',
    '"left"',
    '"ended"',
    '"undo"',
    '"undoUntil',
    '"former"',
    '"previous"',
    '"random',
    '"spoken"',
    '"taught"',
    '"chosen"',
    '"declined"',
  ]) {
    expect(all).not.toContain(secret)
    expect(door).not.toContain(secret)
  }
  // [E27] What anybody says to an open question shows once it is closed.
  expect(JSON.stringify(viewForAll(room).phase)).not.toContain('"numbers"')
  for (const { id, name } of room.members) {
    expect(door).not.toContain(id)
    expect(door).not.toContain(name)
    const own = viewFor(room, id)
    if (room.chair.host !== id) expect(own?.hosting).toBe(null)
    expect(JSON.stringify(own)).not.toContain('"seat')
  }
}
