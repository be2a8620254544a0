import { describe, expect, it } from 'vitest'
import { committing, opening, pulse } from '../formats/parts.ts'
import type { Hash, PublicKey, ServerId } from '../ids.ts'
import type { BallotCommand } from '../room/commands.ts'
import { viewForAll } from '../room/view-for-all.ts'
import { Group, idOf } from '../testing/group.ts'
import type { Ballot } from './ballot.ts'

const names = ['ada', 'bo', 'cy', 'di', 'ed', 'flo']
const server = 'server-a' as ServerId

/** A group whose agenda has a pulse in it, that has just begun. */
function atPulse(count: number) {
  const people = new Group(names.slice(0, count), { agenda: [opening(), pulse(), committing()], people: count })
  people.ask('ada', { type: 'session.start' })
  people.goTo('pulse')
  const ballot = (): Ballot => {
    const { phase } = people.room
    if (phase.is !== 'live' || !phase.running.ballot) throw new Error('no ballot')
    return phase.running.ballot
  }
  const tell = (command: Omit<BallotCommand, 'ballot'>, id = ballot().id) => {
    const decision = people.tell({ ...command, ballot: id } as BallotCommand)
    return 'refused' in decision ? decision.refused : null
  }
  const keep = (window: 1 | 2, by = server) => tell({ type: 'ballot.keep', window, server: by } as never)
  const open = (window: 1 | 2, envelopes: number, by = server, id = ballot().id) =>
    tell(
      {
        type: 'ballot.open',
        window,
        server: by,
        envelopes,
        opened: { is: 'pulse', statements: [null, null, null] },
      } as never,
      id,
    )
  const stage = () => (people.room.phase.is === 'live' ? people.room.phase.running.stage : people.room.phase.is)
  return { people, ballot, tell, keep, open, stage }
}

describe('a ballot', () => {
  it('[E1] is held among those who are here, four at least; whoever comes later takes no part', () => {
    const { people, ballot } = atPulse(4)
    expect(ballot().members).toEqual(['ada', 'bo', 'cy', 'di'].map(idOf))
    people.join('ed')
    expect(ballot().members).not.toContain(idOf('ed'))
    expect(viewForAll(people.room).phase).toMatchObject({ running: { ballot: { members: ballot().members } } })
  })

  it('[E1] is done by word of mouth among three', () => {
    const { people, stage } = atPulse(3)
    expect(stage()).toBe('word')
    people.wait(6)
    expect(people.waiting).toHaveLength(2)
  })

  it('[E1] leaves out whoever is away as it opens', () => {
    const people = new Group(names.slice(0, 5), { agenda: [opening(), pulse()], people: 5 })
    people.ask('ada', { type: 'session.start' })
    people.drop('cy')
    people.goTo('pulse')
    expect(people.room.phase).toMatchObject({
      running: { ballot: { members: ['ada', 'bo', 'di', 'ed'].map(idOf) } },
    })
  })

  it('[E2] shows all one public key, the first that a server derived', () => {
    const { people, tell, ballot } = atPulse(4)
    expect(tell({ type: 'ballot.key', publicKey: 'one' as PublicKey } as never)).toBe(null)
    expect(tell({ type: 'ballot.key', publicKey: 'other' as PublicKey } as never)).toBe('too-late')
    expect(ballot().publicKey).toBe('one')
    expect(viewForAll(people.room).phase).toMatchObject({ running: { ballot: { publicKey: 'one' } } })
  })

  it('[E3] issues the same set again and no other, and a first one only before anything is handed in', () => {
    const { people, tell } = atPulse(5)
    const issue = (name: string, blinded: string) =>
      tell({ type: 'ballot.issue', member: idOf(name), blinded: blinded as Hash } as never)
    expect(issue('bo', 'set')).toBe(null)
    expect(issue('bo', 'set')).toBe(null)
    expect(issue('bo', 'another set')).toBe('another-device')
    people.join('flo')
    expect(issue('flo', 'set')).toBe('not-now')
    people.wait(60)
    expect(issue('bo', 'set')).toBe(null)
    expect(issue('cy', 'set')).toBe('too-late')
    expect(JSON.stringify(viewForAll(people.room))).not.toContain('blinded')
  })

  it('[E6] hands in for six session seconds, never under three real ones, from when somebody keeps the box', () => {
    const { people, keep, ballot, stage } = atPulse(4)
    expect(keep(1)).toBe('too-late')
    people.wait(60)
    expect(stage()).toBe('handing')
    people.wait(2)
    expect(keep(1)).toBe(null)
    expect(keep(1, 'server-b' as ServerId)).toBe('too-late')
    expect(ballot().state).toMatchObject({ keeper: { server, until: people.now + 6_000 } })
    const short = atPulse(4)
    short.people.room = { ...short.people.room, minute: 1_000 as never }
    short.people.wait(60)
    short.keep(1)
    expect(short.ballot().state).toMatchObject({ keeper: { until: short.people.now + 3_000 } })
  })

  it('[E6] is not disturbed by its host while envelopes are on their way, nor called back afterwards', () => {
    const { people, keep, open, ballot } = atPulse(4)
    people.wait(55)
    expect(people.ask('ada', { type: 'host.pause' })).toBe(null)
    expect(people.ask('ada', { type: 'host.resume' })).toBe(null)
    expect(people.room.previous).not.toBe(null)
    people.wait(5)
    expect(ballot().state.is).toBe('handing')
    expect(people.room.previous).toBe(null)
    for (const type of ['host.skip', 'host.next'] as const)
      expect(people.ask('ada', { type, segment: people.part, turn: null } as never)).toBe('not-now')
    keep(1)
    expect(people.ask('ada', { type: 'host.pause' })).toBe(null)
    const { id } = ballot()
    expect(open(1, 4)).toBe(null)
    expect(people.ask('ada', { type: 'host.undo' })).toBe('too-late')
    expect(open(1, 4, server, id)).toBe('too-late')
  })

  it('[E9] gets one second window when its keeper is lost, and is void after that, in view of all', () => {
    const { people, keep, open, ballot, stage } = atPulse(4)
    people.wait(60)
    keep(1)
    people.wait(6 + 9)
    expect(ballot().state).toMatchObject({ window: 1 })
    people.wait(1)
    expect(ballot().state).toMatchObject({ window: 2, keeper: null })
    expect(open(1, 4)).toBe('too-late')
    expect(keep(2, 'server-b' as ServerId)).toBe(null)
    expect(open(2, 4)).toBe('too-late')
    people.wait(16)
    expect(stage()).toBe('shown')
    expect(viewForAll(people.room).phase).toMatchObject({
      running: { ballot: { state: { is: 'void', why: 'keeper-lost' } } },
    })
    expect(people.room.pulses).toEqual([])
  })

  it('[E9] does not wait for ever when no server can keep the box, paused or not', () => {
    const { people, stage } = atPulse(4)
    people.wait(60)
    people.ask('ada', { type: 'host.pause' })
    people.wait(10)
    people.wait(10)
    expect(stage()).toBe('shown')
  })

  it.each([
    ['too-many', 5],
    ['too-few', 3],
  ])('[E10] is void as %s with %i envelopes of four people', (why, envelopes) => {
    const { people, keep, open, ballot } = atPulse(4)
    people.wait(60)
    keep(1)
    expect(open(1, envelopes)).toBe(null)
    expect(ballot()).toMatchObject({ issued: [], state: { is: 'void', why } })
    expect(people.room.pulses).toEqual([])
  })

  it('[E13] shows a second pulse only among the same people', () => {
    const agenda = [opening(), pulse(), { ...pulse(), id: 'again' as never }, committing()]
    for (const comes of [false, true]) {
      const people = new Group(names.slice(0, 4), { agenda, people: 4 })
      people.ask('ada', { type: 'session.start' })
      for (const part of ['pulse', 'again']) {
        people.goTo(part)
        people.wait(60)
        const { phase } = people.room
        if (phase.is !== 'live' || !phase.running.ballot) throw new Error('no ballot')
        const ballot = phase.running.ballot.id
        people.tell({ type: 'ballot.keep', ballot, window: 1, server })
        const counted = [{ is: 'yes', mean: null }, null, null] as const
        people.tell({
          type: 'ballot.open',
          ballot,
          window: 1,
          server,
          envelopes: 4,
          opened: { is: 'pulse', statements: counted },
        })
        if (comes) people.join('ed')
      }
      const [, second] = people.room.pulses
      expect(second?.statements[0] === null).toBe(comes)
    }
  })
})
