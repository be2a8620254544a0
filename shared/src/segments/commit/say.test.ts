import { describe, expect, it } from 'vitest'
import type { SegmentId } from '../../ids.ts'
import { viewForAll } from '../../room/view-for-all.ts'
import { group, idOf, sealed } from '../../testing/group.ts'
import { commitmentOf, saying } from '../../testing/saying.ts'

const segment = 'commit' as SegmentId

const begun = () => {
  const people = group('ada', 'bo', 'cy')
  people.ask('ada', { type: 'session.start' })
  people.goTo('commit')
  return people
}

type People = ReturnType<typeof begun>

const say = (people: People, name: string, words: string, revision = 0) =>
  people.ask(name, { ...saying(name, sealed(words), { revision }), segment })

describe('commitments in a session', () => {
  it('[K1] are written first, and said in one’s turn', () => {
    const people = begun()
    expect(people.room.phase).toMatchObject({ running: { stage: 'writing' } })
    expect(say(people, 'ada', 'too early')).toBe('not-now')
    people.wait(90 + 6)
    const { speaker } = people
    expect(say(people, people.waiting[0] as string, 'out of turn')).toBe('not-your-turn')
    expect(say(people, speaker, 'one thing')).toBe(null)
    people.done()
    expect(say(people, speaker, 'the same thing, better', 1)).toBe(null)
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
    expect(people.ask('cy', { type: 'commitment.withdraw', id: commitmentOf('bo') })).toBe('not-now')
    expect(people.ask('bo', { type: 'commitment.withdraw', id: commitmentOf('bo') })).toBe(null)
    expect(people.room.commitments).toEqual([])
  })

  it('[K5] can be asked about by whoever is in the room', () => {
    const people = begun()
    people.goTo('closing')
    say(people, 'bo', 'late')
    const ask = (name: string) =>
      people.ask('bo', { type: 'commitment.ask', id: commitmentOf('bo'), partner: idOf(name) })
    expect(ask('zoe')).toBe('not-here')
    expect(ask('cy')).toBe(null)
    people.ask('cy', { type: 'member.leave' })
    expect(people.room.commitments[0]?.partner).toEqual({ is: 'gone' })
  })
})

describe('what is being written', () => {
  const show = (people: People, name: string, words: string | null) =>
    people.ask(name, { type: 'writing.show', segment, words: words === null ? null : sealed(words) })
  const seen = (people: People) => viewForAll(people.room).writing.map(({ member }) => member)

  it('[K10] shows while its writer lets it', () => {
    const people = begun()
    expect(show(people, 'ada', 'When the')).toBe(null)
    expect(show(people, 'bo', 'I wi')).toBe(null)
    expect(show(people, 'bo', 'I will')).toBe(null)
    expect(seen(people)).toEqual([idOf('ada'), idOf('bo')])
    expect(show(people, 'ada', null)).toBe(null)
    expect(show(people, 'ada', null)).toBe('too-late')
    expect(seen(people)).toEqual([idOf('bo')])
  })

  it('[K10] is gone when it was said, when the part is over, and when its writer leaves', () => {
    const people = begun()
    people.wait(90 + 6)
    const { speaker } = people
    for (const name of ['ada', 'bo', 'cy']) show(people, name, 'I will')
    expect(say(people, speaker, 'one thing')).toBe(null)
    expect(seen(people)).not.toContain(idOf(speaker))
    people.ask('cy', { type: 'member.leave' })
    expect(seen(people)).not.toContain(idOf('cy'))
    people.goTo('closing')
    expect(seen(people)).toEqual([])
    expect(show(people, 'ada', 'I will')).toBe('too-late')
  })
})
