import { describe, expect, it } from 'vitest'
import { plannedTotal } from '../agenda/planned.ts'
import { openForum } from '../formats/open-forum.ts'
import { breakFor, quiet, talk } from '../formats/parts.ts'
import { Group, group, idOf } from '../testing/group.ts'
import type { Moment } from '../time.ts'
import { viewFor } from './view-for.ts'

const rest = (people: Group) =>
  people.room.agenda.slice(people.room.agenda.findIndex((part) => part.id === people.part) + 1)

describe('change the plan', () => {
  it('[A11] is the host’s once the session runs, before it without a host anyone’s', () => {
    const people = group('ada', 'bo', 'cy')
    const parts = people.room.agenda.slice(1)
    expect(people.ask('bo', { type: 'plan.change', after: null, parts })).toBe('not-host')
    people.ask('ada', { type: 'chair.leave' })
    expect(people.ask('bo', { type: 'plan.change', after: null, parts })).toBe(null)
    expect(people.room.agenda).toEqual(parts)
    people.ask('bo', { type: 'session.start' })
    expect(people.ask('bo', { type: 'plan.change', after: people.part, parts: [] })).toBe('not-host')
  })

  it('[A11] changes only what has not begun', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const before = people.room.agenda
    const parts = [breakFor('stand-up', 300), ...rest(people).toReversed()]
    expect(people.ask('ada', { type: 'plan.change', after: people.part, parts })).toBe(null)
    expect(people.room.agenda).toEqual([...before.slice(0, 2), ...parts])
    for (let turn = 0; turn < 3; turn++) people.done()
    expect(people.part).toBe('stand-up')
    people.wait(300)
    expect(people.part).toBe('closing')
  })

  it('[A11] is refused when the session has gone on meanwhile, or names a part twice', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const parts = rest(people)
    expect(people.ask('ada', { type: 'plan.change', after: null, parts })).toBe('too-late')
    expect(people.ask('ada', { type: 'plan.change', after: people.part, parts: [quiet('opening', 60)] })).toBe(
      'malformed',
    )
    expect(people.ask('ada', { type: 'plan.change', after: people.part, parts: [] })).toBe(null)
    for (let turn = 0; turn < 3; turn++) people.done()
    expect(people.room.phase.is).toBe('over')
    expect(people.ask('ada', { type: 'plan.change', after: null, parts })).toBe('too-late')
  })

  it('[A11] needs at least one part before the start', () => {
    const people = group('ada', 'bo', 'cy')
    expect(people.ask('ada', { type: 'plan.change', after: null, parts: [] })).toBe('malformed')
  })

  it('[H6] is undone, as *Fit it* is, without giving anybody their seconds again', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { agenda } = people.room
    people.ask('ada', { type: 'plan.change', after: people.part, parts: [] })
    people.wait(5)
    const { left } = people
    expect(people.ask('ada', { type: 'host.undo' })).toBe(null)
    expect(people.room.agenda).toEqual(agenda)
    expect(people.left).toBe(left)
    people.ask('ada', { type: 'plan.change', after: people.part, parts: [] })
    people.wait(11)
    expect(people.ask('ada', { type: 'host.undo' })).toBe('too-late')
  })
})

describe('open talk in the plan', () => {
  const late = () => {
    const people = new Group(['ada', 'bo', 'cy', 'di'], { format: 'open-forum', agenda: openForum.agenda, minutes: 40 })
    people.startRound()
    return people
  }
  const hosting = (people: Group) => viewFor(people.room, idOf('ada'))?.hosting

  it('[A7] pays for more time first, and is shorter when it begins', () => {
    const people = late()
    const planned = people.room.agenda.find((part) => part.kind === 'open')?.options.seconds as number
    expect(hosting(people)?.paidFrom).toBe('open-talk')
    for (let time = 0; time < 4; time++) {
      people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    }
    expect(hosting(people)).toMatchObject({ over: 0, paidFrom: 'open-talk' })
    while (people.part === 'check-in') people.wait(1)
    const shorter = people.room.agenda.find((part) => part.kind === 'open')?.options.seconds as number
    expect(shorter).toBeLessThan(planned)
    expect(shorter).toBeGreaterThan(planned - 400)
    expect(hosting(people)?.forecast).toBeLessThanOrEqual(people.room.schedule.endsBy as Moment)
  })

  it('[A7] gives way before the buffer does', () => {
    const names = ['ada', 'bo', 'cy', 'di']
    const agenda = [openForum.agenda[1], talk('talk', 'talk', [600, 60, 600]), openForum.agenda.at(-1)] as never
    const people = new Group(names, { format: 'open-forum', agenda, minutes: 60 })
    people.ask('ada', { type: 'session.start' })
    people.wait(6)
    expect(people.room.schedule.spare).toBeGreaterThan(900)
    expect(hosting(people)?.paidFrom).toBe('open-talk')
    for (let time = 0; time < 4; time++) {
      people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    }
    while (people.part !== 'talk') {
      people.wait(people.left)
      people.done()
    }
    const length = people.room.agenda.find((part) => part.kind === 'open')?.options.seconds
    expect(length).toBeLessThanOrEqual(600 - 4 * 30 + 5 * 4)
    expect(length).toBeGreaterThan(400)
  })

  it('[A7] then the buffer, the reserve, and what can be shorter', () => {
    const people = late()
    const paid = new Set<string | undefined>()
    for (let time = 0; time < 200; time++) {
      paid.add(hosting(people)?.paidFrom)
      people.ask('ada', { type: 'host.extend', segment: people.part, turn: people.turn.number })
    }
    expect([...paid].filter((one) => one !== 'buffer')).toEqual(['open-talk', 'reserve', 'shorter-parts'])
  })

  it('[A7] stays as it was planned while the session is in time', () => {
    const people = late()
    const planned = people.room.agenda.find((part) => part.kind === 'open')
    people.goTo('talk')
    expect(people.room.agenda.find((part) => part.kind === 'open')).toEqual(planned)
    expect(plannedTotal([talk('x', 'talk', [600, 60, 900])], 4)).toBe(600)
  })
})
