import { describe, expect, it } from 'vitest'
import { group, idOf } from '../testing/group.ts'
import type { Moment } from '../time.ts'
import { nextDeadline } from './deadline.ts'
import { memberIn } from './members.ts'
import { minutesFrom } from './planning.ts'

describe('the parts of a session', () => {
  it('[A1] come in the order of the agenda, and then the session is over', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'session.start' })
    const parts = [people.part]
    while (people.room.phase.is === 'live') {
      if (people.part !== parts.at(-1)) parts.push(people.part)
      people.wait(5)
    }
    expect(parts).toEqual(['opening', 'check-in', 'main', 'commit', 'closing'])
    expect(people.room.phase.is).toBe('over')
  })

  it('[A2] end by themselves, stage by stage', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'session.start' })
    people.wait(19)
    expect(people.part).toBe('opening')
    people.wait(1)
    expect(people.part).toBe('check-in')
    people.goTo('commit')
    people.wait(90)
    expect(people.room.phase).toMatchObject({ running: { segment: 'commit', stage: 'saying', until: null } })
  })

  it('[A3] are over once everyone present has had a turn', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    for (let turn = 0; turn < 3; turn++) {
      expect(people.part).toBe('check-in')
      people.done()
    }
    expect(people.part).toBe('main')
  })

  it('[A8] take the minutes asked for, or fewer when the session must end before', () => {
    const { room, at } = group('ada')
    const ending = (minutes: number) => ({
      ...room,
      schedule: { ...room.schedule, mustEndBy: (at + minutes * 60_000) as Moment },
    })
    expect([minutesFrom(room, at), minutesFrom(ending(45), at), minutesFrom(ending(90), at)]).toEqual([60, 45, 60])
  })

  it('[A9] are planned by the host before the start, without one by anyone', () => {
    const people = group('ada', 'bo', 'cy')
    const plan = { type: 'plan.set', minutes: 40, mustEndBy: null } as const
    expect(people.ask('bo', plan)).toBe('not-host')
    expect(people.ask('ada', plan)).toBe(null)
    people.ask('ada', { type: 'chair.leave' })
    expect(people.ask('bo', { ...plan, minutes: 50 })).toBe(null)
    people.ask('bo', { type: 'session.start' })
    expect(people.ask('bo', plan)).toBe('too-late')
  })

  it('[T7] are not left by a turn that is moved with nothing left: it is taken', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    const { speaker } = people
    people.wait(people.floor.each + 1)
    people.ask('ada', { type: 'host.skip', segment: people.part, turn: people.turn.number })
    expect(people.heard).toEqual([speaker])
    expect(people.waiting).not.toContain(speaker)
  })

  it('[R5] know here, away and gone apart', () => {
    const people = group('ada', 'bo', 'cy')
    people.drop('bo', 3)
    expect(memberIn(people.room, idOf('bo'))?.presence).toEqual({ is: 'away', since: people.now - 3_000 })
    people.connect('bo')
    expect(memberIn(people.room, idOf('bo'))?.presence.is).toBe('here')
    people.ask('bo', { type: 'member.leave' })
    expect(memberIn(people.room, idOf('bo'))).toBe(undefined)
  })

  it('[R14] catch up with every deadline that was missed, each at its own moment', () => {
    const [late, onTime] = [group('ada', 'bo', 'cy'), group('ada', 'bo', 'cy')]
    for (const people of [late, onTime]) people.ask('ada', { type: 'session.start' })
    late.wait(1000)
    for (let second = 0; second < 1000; second++) onTime.wait(1)
    expect(late.room).toEqual(onTime.room)
    expect(nextDeadline(late.room)?.at).toBeGreaterThan(late.now)
  })
})
