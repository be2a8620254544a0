import { describe, expect, it } from 'vitest'
import type { SegmentId } from '../../ids.ts'
import { group, sealed } from '../../testing/group.ts'

const segment = 'commit' as SegmentId

describe('commitments', () => {
  const begun = () => {
    const people = group('ada', 'bo', 'cy')
    people.ask('ada', { type: 'session.start' })
    people.goTo('commit')
    return people
  }
  const say = (people: ReturnType<typeof begun>, name: string, words: string) =>
    people.ask(name, { type: 'commitment.say', segment, words: sealed(words) })

  it('[K1] are written first, and said in one’s turn', () => {
    const people = begun()
    expect(people.room.phase).toMatchObject({ running: { stage: 'writing' } })
    expect(say(people, 'ada', 'too early')).toBe('not-now')
    people.wait(90 + 6)
    const { speaker } = people
    expect(say(people, people.waiting[0] as string, 'out of turn')).toBe('not-your-turn')
    expect(say(people, speaker, 'one thing')).toBe(null)
    people.done()
    expect(say(people, speaker, 'the same thing, better')).toBe(null)
    expect(people.room.commitments.map(({ words }) => words)).toEqual([sealed('the same thing, better')])
  })

  it('[K1] can still be said after the part, and after the end', () => {
    const people = begun()
    people.goTo('closing')
    expect(say(people, 'bo', 'late')).toBe(null)
    people.wait(7200)
    expect(say(people, 'cy', 'last')).toBe(null)
  })

  it('[K2] can be taken back by their owner', () => {
    const people = begun()
    people.goTo('closing')
    say(people, 'bo', 'late')
    expect(people.ask('cy', { type: 'commitment.withdraw' })).toBe('too-late')
    expect(people.ask('bo', { type: 'commitment.withdraw' })).toBe(null)
    expect(people.room.commitments).toEqual([])
  })
})
