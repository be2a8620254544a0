import { describe, expect, it } from 'vitest'
import type { ConnectionId, ServerId } from '../ids.ts'
import { Group, group, idOf, sealed } from '../testing/group.ts'
import { saying } from '../testing/saying.ts'
import type { Moment } from '../time.ts'
import { memberIn } from './members.ts'
import { viewForDoor } from './view-for-door.ts'

describe('the room', () => {
  it('[R1] lets whoever opened it host first, also when they come second', () => {
    const people = group('bo', 'ada', 'cy')
    expect(people.room.chair.host).toBe(idOf('ada'))
  })

  it('[R2] starts from three people on, by anyone', () => {
    const people = group('ada', 'bo')
    expect(people.ask('bo', { type: 'session.start' })).toBe('too-few')
    people.join('cy')
    expect(people.ask('bo', { type: 'session.start' })).toBe(null)
    expect(people.ask('cy', { type: 'session.start' })).toBe('too-late')
  })

  it('[R2] fits the plan to who is here and to when it must end', () => {
    const people = new Group(['ada', 'bo', 'cy', 'di'], { people: 6 })
    people.drop('di')
    people.ask('ada', { type: 'plan.set', minutes: 60, mustEndBy: (people.now + 30 * 60_000) as Moment })
    people.ask('ada', { type: 'session.start' })
    expect(people.room.schedule.endsBy).toBe(people.now + 30 * 60_000)
    people.ask('ada', { type: 'plan.set', minutes: 60, mustEndBy: null })
    const late = new Group(['ada', 'bo', 'cy'])
    late.ask('ada', { type: 'plan.set', minutes: 60, mustEndBy: (late.now + 5 * 60_000) as Moment })
    expect(late.ask('ada', { type: 'session.start' })).toBe('does-not-fit')
  })

  it('[R3] has so many seats and no more', () => {
    const people = group(...Array.from({ length: 24 }, (_, index) => `p${index}`))
    expect(people.join('one-more')).toEqual({ refused: 'room-full' })
    expect(viewForDoor(people.room).full).toBe(true)
  })

  it('[R4] counts the newest connection of a seat', () => {
    const people = group('ada', 'bo', 'cy')
    const first = memberIn(people.room, idOf('bo'))?.presence
    people.connect('bo')
    const connection = first && 'connection' in first ? first.connection : ('' as ConnectionId)
    const gone = people.tell({ type: 'member.disconnect', member: idOf('bo'), connection, lastSeen: people.at })
    expect(gone).toEqual({ refused: 'too-late' })
    expect(memberIn(people.room, idOf('bo'))?.presence.is).toBe('here')
  })

  it('[R4] lets no device that merely comes back take the seat from another one', () => {
    const people = group('ada', 'bo', 'cy')
    people.connect('bo', { device: 'phone' })
    expect(people.connect('bo', { device: 'tab', how: 'back' })).toEqual({ refused: 'too-late' })
    expect(people.connect('bo', { device: 'phone', how: 'back' })).toHaveProperty('accepted')
    people.drop('bo')
    expect(people.connect('bo', { device: 'tab', how: 'back' })).toHaveProperty('accepted')
    expect(people.connect('bo', { device: 'phone' })).toHaveProperty('accepted')
  })

  it('[R4] takes a connection that was there all along in again, unless the seat has another one', () => {
    const people = group('ada', 'bo', 'cy')
    people.drop('bo')
    expect(people.connect('bo', { how: 'still' })).toHaveProperty('accepted')
    expect(people.connect('bo', { how: 'still' })).toEqual({ refused: 'too-late' })
  })

  it('[R6] goes on with the same turn after the server was gone for a moment', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker, turn } = people
    people.now += 8_000
    people.lose(people.server, 6, 10)
    for (const name of ['ada', 'bo', 'cy']) people.connect(name)
    people.wait(11)
    expect([people.speaker, people.turn]).toEqual([speaker, turn])
  })

  it('[R6] takes whoever does not return to a new server as away since the old one was last seen', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.wait(10)
    const { speaker, left } = people
    people.now += 8_000
    const lastAlive = (people.now - 6_000) as Moment
    people.lose(people.server, 6, 10)
    for (const name of ['ada', 'bo', 'cy'].filter((other) => other !== speaker)) people.connect(name)
    people.wait(10)
    expect(people.turn.held?.since).toBe(lastAlive)
    people.connect(speaker)
    expect(people.left).toBe(left - 2)
  })

  it('[R6] leaves those alone who are connected to another server', () => {
    const people = group('ada', 'bo', 'cy')
    people.server = 'server-b' as ServerId
    people.connect('cy')
    people.startRound()
    people.now += 70_000
    const { turn } = people
    expect(people.lose('server-c' as ServerId, 70, 0)).toEqual({ refused: 'not-now' })
    people.lose('server-a' as ServerId, 70, 0)
    expect(memberIn(people.room, idOf('cy'))?.presence.is).toBe('here')
    // The room went on all along, so nothing of it stood still.
    expect(people.turn).toEqual(turn)
    const since = people.now - 70_000
    people.wait(0)
    for (const name of ['ada', 'bo']) {
      expect(memberIn(people.room, idOf(name))?.presence).toEqual({ is: 'away', since })
    }
    expect(people.room.emptySince).toBe(null)
  })

  it('[R6] is told once by however many servers notice', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    expect(people.lose(people.server, 10, 0)).toHaveProperty('accepted')
    expect(people.lose(people.server, 10, 0)).toEqual({ refused: 'not-now' })
    people.wait(0)
    expect(people.lose(people.server, 10, 0)).toEqual({ refused: 'not-now' })
  })

  it('[R8] has been empty since the last one went, whoever is told of last', () => {
    const people = group('ada', 'bo', 'cy')
    const went = people.now - 2_000
    people.drop('ada', 5)
    people.drop('bo', 2)
    people.drop('cy', 9)
    expect(people.room.emptySince).toBe(went)
  })

  it('[R7] takes along what was theirs when somebody leaves', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    const { speaker } = people
    people.ask(speaker, { type: 'member.leave' })
    expect(memberIn(people.room, idOf(speaker))).toBe(undefined)
    expect(people.speaker).not.toBe(speaker)
    expect(people.ask(speaker, { type: 'turn.done', turn: people.turn.number })).toBe('not-a-member')
    people.ask('ada', { type: 'member.leave' })
    expect(people.room.chair.host).toBe(null)
  })

  it('[R8] counts a room that was empty for over 60 s as paused', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.wait(10)
    const { speaker, left, part } = people
    for (const name of ['ada', 'bo', 'cy']) people.drop(name)
    people.wait(7200)
    for (const name of ['ada', 'bo', 'cy']) people.connect(name)
    people.wait(0)
    expect([people.part, people.speaker, people.left]).toEqual([part, speaker, left])
  })

  it('[R8] catches up when everybody was away for a moment only', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'session.start' })
    people.wait(10)
    for (const name of ['ada', 'bo', 'cy']) people.drop(name)
    people.wait(50)
    expect(people.part).toBe('opening')
    people.connect('bo')
    people.wait(0)
    expect(people.part).toBe('check-in')
  })

  it('[R9] says at the end how many were heard', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.drop('di')
    people.ask('ada', { type: 'session.start' })
    people.wait(7200)
    expect(people.room.phase).toMatchObject({ is: 'over', heard: 3, people: 4 })
  })

  it('[R10] burns after 30 s in which anyone may keep it', () => {
    const people = group('ada', 'bo', 'cy')
    expect(people.ask('ada', { type: 'room.burn' })).toBe('not-now')
    people.ask('ada', { type: 'session.start' })
    people.wait(7200)
    people.ask('ada', { type: 'room.burn' })
    people.wait(29)
    expect(people.ask('bo', { type: 'room.keep' })).toBe(null)
    people.wait(60)
    expect(people.room.phase.is).toBe('over')
    people.ask('bo', { type: 'room.burn' })
    people.wait(30)
    expect(people.room.phase.is).toBe('burned')
    expect(people.ask('bo', { type: 'room.keep' })).toBe('room-burned')
  })

  it('[R11] leaves nothing of a burned room', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'session.start' })
    people.wait(7200)
    people.ask('ada', { type: 'room.burn' })
    people.wait(30)
    expect(JSON.stringify(people.room)).not.toContain(sealed('bo'))
  })

  it('[R12] does a command that is sent twice once, and answers it twice', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker } = people
    const command = { type: 'turn.done', turn: people.turn.number } as const
    const first = people.askNumbered(speaker, 7, command)
    const version = people.room.version
    const second = people.askNumbered(speaker, 7, command)
    expect('accepted' in first).toBe(true)
    expect(second).toEqual({ repeated: { ok: true, version } })
    expect(people.askNumbered(speaker, 6, command)).toEqual({ refused: 'too-late' })
    expect('accepted' in people.askNumbered(speaker, 1, { type: 'member.time', factor: 1 }, 'phone')).toBe(true)
  })

  it('[R15] never lets time go backwards', () => {
    const people = group('ada', 'bo', 'cy')
    const { at } = people.room
    people.now -= 3_600_000
    people.ask('ada', { type: 'member.time', factor: 1.2 })
    expect(people.room.at).toBe(at)
  })

  it('[R16] stays under 64 KiB with 12 people and everything said', () => {
    const names = Array.from({ length: 12 }, (_, index) => (index === 0 ? 'ada' : `p${index}`))
    const people = group(...names)
    people.ask('ada', { type: 'session.start' })
    people.wait(7200)
    for (const name of names) {
      people.ask(name, { ...saying(name, sealed('x'.repeat(1500))), segment: 'commit' as never })
    }
    expect(people.room.commitments).toHaveLength(12)
    expect(JSON.stringify(people.room).length).toBeLessThan(64 * 1024)
  })
})
