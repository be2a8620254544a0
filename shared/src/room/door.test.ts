import { describe, expect, it } from 'vitest'
import { group, idOf } from '../testing/group.ts'
import { memberIn } from './members.ts'
import { viewForAll } from './view-for-all.ts'
import { viewForDoor } from './view-for-door.ts'

describe('the door', () => {
  it('[H10] is closed and opened by the host alone, seen by all', () => {
    const people = group('ada', 'bo', 'cy')
    expect(people.ask('bo', { type: 'door.close' })).toBe('not-host')
    expect(people.ask('ada', { type: 'door.close' })).toBe(null)
    expect([viewForAll(people.room).closed, viewForDoor(people.room).closed]).toEqual([true, true])
    expect(people.join('di')).toEqual({ refused: 'door-closed' })
    expect(people.ask('ada', { type: 'door.open' })).toBe(null)
    expect(people.join('di')).toHaveProperty('accepted')
  })

  it('[H10] lets whoever has a seat come back', () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'door.close' })
    people.drop('bo')
    expect(people.connect('bo')).toHaveProperty('accepted')
  })

  it('[H11] does not open again for a seat that was removed, with everything of its member’s', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    people.ask('bo', { type: 'offer.make', to: 'teach' })
    expect(people.ask('cy', { type: 'member.remove', member: idOf('bo') })).toBe('not-host')
    expect(people.ask('ada', { type: 'member.remove', member: idOf('ada') })).toBe('not-now')
    expect(people.ask('ada', { type: 'member.remove', member: idOf('bo') })).toBe(null)
    expect(memberIn(people.room, idOf('bo'))).toBe(undefined)
    expect([people.speaker, ...people.waiting]).not.toContain('bo')
    expect(people.room.offers).toEqual([])
    expect(people.join('bo')).toEqual({ refused: 'removed' })
    expect(people.ask('ada', { type: 'member.remove', member: idOf('bo') })).toBe('too-late')
    expect(viewForAll(people.room).removed).toBe(1)
    expect(JSON.stringify(viewForAll(people.room))).not.toContain('seat-')
  })

  it('[H13] whoever lost a device gives up its seat and goes on in another one; nobody new comes in until the host lets them', () => {
    const people = group('ada', 'bo', 'cy')
    people.join('ada again')
    expect(people.ask('ada', { type: 'member.shut-out', goesOnAs: idOf('ada again') })).toBe(null)
    expect(memberIn(people.room, idOf('ada'))).toBe(undefined)
    expect(people.room.chair).toEqual({ host: idOf('ada again'), former: null })
    expect(people.join('ada')).toEqual({ refused: 'removed' })
    expect(people.join('somebody new')).toEqual({ refused: 'door-closed' })
    expect(people.ask('ada again', { type: 'door.open' })).toBe(null)
    expect(people.join('somebody new')).toHaveProperty('accepted')
    expect(people.ask('bo', { type: 'member.shut-out', goesOnAs: null })).toBe(null)
    expect([people.room.closed, people.room.chair.host]).toEqual([true, idOf('ada again')])
  })

  it('[H13] a seat is given up in a room that is over, too, and lets nobody in there any more', () => {
    const people = group('ada', 'bo', 'cy')
    people.startRound()
    people.wait(7200)
    expect(people.room.phase.is).toBe('over')
    expect(people.ask('bo', { type: 'member.shut-out', goesOnAs: null })).toBe(null)
    expect(memberIn(people.room, idOf('bo'))).toBe(undefined)
    expect(people.ask('bo', { type: 'room.burn' })).toBe('not-a-member')
    expect(people.join('somebody new')).toEqual({ refused: 'room-over' })
  })

  it('[H11] passes the floor on when the speaker is removed', () => {
    const people = group('ada', 'bo', 'cy', 'di')
    people.startRound()
    const { speaker } = people
    people.ask('ada', { type: 'member.remove', member: idOf(speaker) })
    expect(people.speaker).not.toBe(speaker)
  })
})
