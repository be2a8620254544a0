import { describe, expect, it } from 'vitest'
import { group, idOf } from '../testing/group.ts'
import { DRAWERS, mayDraw } from './may-draw.ts'

const NAMES = ['ada', 'bo', 'cy'] as const

describe('who may draw', () => {
  it('[B3] is everyone of the room at first, and nobody else', () => {
    const people = group(...NAMES)
    expect(NAMES.map((name) => mayDraw(people.room, idOf(name)))).toEqual([true, true, true])
    expect(mayDraw(people.room, idOf('di'))).toBe(false)
  })

  it('[B3] is the host alone, or whoever speaks and the host', () => {
    const people = group(...NAMES)
    expect(people.ask('ada', { type: 'board.let', drawers: 'host' })).toBe(null)
    expect(NAMES.map((name) => mayDraw(people.room, idOf(name)))).toEqual([true, false, false])
    expect(people.ask('ada', { type: 'board.let', drawers: 'speaker' })).toBe(null)
    expect(NAMES.map((name) => mayDraw(people.room, idOf(name)))).toEqual([true, false, false])
    people.startRound()
    const allowed = NAMES.filter((name) => mayDraw(people.room, idOf(name)))
    expect(allowed).toEqual(NAMES.filter((name) => name === 'ada' || name === people.speaker))
  })

  it('[B3] is the host’s to say, or anybody’s when nobody hosts', () => {
    const people = group(...NAMES)
    for (const drawers of DRAWERS) expect(people.ask('bo', { type: 'board.let', drawers })).toBe('not-host')
    people.ask('ada', { type: 'member.leave' })
    expect(people.ask('bo', { type: 'board.let', drawers: 'speaker' })).toBe(null)
    expect(people.room.drawers).toBe('speaker')
  })
})
