import { describe, expect, it } from 'vitest'
import { circleOf, commitmentOf } from '../testing/circle.ts'
import { idOf } from '../testing/group.ts'

const three = () => {
  const people = circleOf('ada', 'bo', 'cy')
  people.say('bo', 'open')
  people.say('bo', 'two of us', { seenBy: 'partner' })
  people.say('bo', 'mine', { seenBy: 'me' })
  people.say('bo', 'ours', { isShared: true })
  people.say('ada', 'with thanks')
  people.ask('ada', { type: 'commitment.ask', id: commitmentOf('with thanks'), partner: idOf('bo') })
  people.ask('bo', { type: 'commitment.thank', id: commitmentOf('with thanks') })
  return people
}

describe('leaving a circle', () => {
  it('[G7] takes along everything of theirs', () => {
    const people = three()
    people.meet('one')
    people.end('one', ['ada', 'bo'], { hosted: ['bo'], taught: ['bo', 'ada'], presented: ['bo'] })
    people.meet('two')
    people.ask('bo', { type: 'agreement.pass' })
    expect(people.ask('bo', { type: 'member.leave', keep: false })).toBe(null)
    expect(people.names).toEqual(['ada', 'cy'])
    expect(JSON.stringify(people.circle)).not.toContain(JSON.stringify(idOf('bo')))
    expect(people.circle.commitments.map(({ id }) => id)).toEqual([commitmentOf('ours'), commitmentOf('with thanks')])
    expect(people.commitment('with thanks')).toMatchObject({ partner: { is: 'gone' }, thanked: [] })
    expect(people.ask('bo', { type: 'agreement.pass' })).toBe('not-a-member')
  })

  it('[G7] leaves, to whoever wishes so, what the group could see of their commitments', () => {
    const people = three()
    people.ask('bo', { type: 'member.leave', keep: true })
    expect(people.circle.commitments.map(({ id }) => id)).toEqual(['open', 'ours', 'with thanks'].map(commitmentOf))
    expect(people.commitment('open')).toMatchObject({ owner: idOf('bo'), seenBy: 'group' })
  })

  it('[G7] [W18] ends what they had let out as a theme, which nobody could clear of a name any more, and nothing else', () => {
    const people = circleOf('ada', 'bo')
    for (const [by, id, letOut] of [
      ['bo', 'theme', 'themes'],
      ['bo', 'named', 'with-name'],
      ['ada', 'other', 'themes'],
    ] as const) {
      people.say(by, id)
      people.ask(by, { type: 'commitment.let-out', id: commitmentOf(id), letOut })
    }
    people.ask('bo', { type: 'member.leave', keep: true })
    expect(people.commitment('theme')).toMatchObject({ letOut: 'stays' })
    expect(people.commitment('named')).toMatchObject({ letOut: 'with-name' })
    expect(people.commitment('other')).toMatchObject({ letOut: 'themes' })
  })

  it('[G7] deletes one’s own commitments without leaving, and nothing of anybody else', () => {
    const people = three()
    const { members } = people.circle
    expect(people.ask('bo', { type: 'mine.delete' })).toBe(null)
    expect(people.circle.commitments.map(({ id }) => id)).toEqual(['ours', 'with thanks'].map(commitmentOf))
    expect(people.circle.members.map(({ id }) => id)).toEqual(members.map(({ id }) => id))
  })

  it('[G7] closes the circle when the last one does, and leaves nothing', () => {
    const people = circleOf('ada', 'bo')
    people.say('ada', 'open')
    people.ask('bo', { type: 'member.leave', keep: true })
    expect(people.circle.closed).toBe(false)
    people.ask('ada', { type: 'member.leave', keep: true })
    expect(people.circle).toMatchObject({ closed: true, members: [], commitments: [], invitation: null })
    expect(people.join('cy')).toEqual({ refused: 'circle-closed' })
    expect(people.ask('ada', { type: 'circle.object' })).toBe('circle-closed')
  })

  it('[G7] [G12] takes along the wish to close the circle', () => {
    const people = circleOf('ada', 'bo')
    people.ask('ada', { type: 'circle.close' })
    people.ask('ada', { type: 'member.leave', keep: false })
    expect(people.circle).toMatchObject({ closing: null, closed: false })
  })
})
