import { describe, expect, it } from 'vitest'
import { circleOf, commitmentOf, HOUR, invitationFor } from '../testing/circle.ts'
import { idOf } from '../testing/group.ts'

describe('what the others are told', () => {
  it('[G30] is another invitation, what all promised and one deleted, and who did it', () => {
    const people = circleOf('ada', 'bo', 'cy')
    expect(people.view.news).toEqual([])
    people.ask('bo', { type: 'invitation.replace', invitation: invitationFor('one') })
    people.ask('bo', { type: 'invitation.replace', invitation: invitationFor('two') })
    people.say('ada', 'ours', { isShared: true })
    people.say('ada', 'mine')
    people.ask('ada', { type: 'commitment.withdraw', id: commitmentOf('mine') })
    people.ask('cy', { type: 'commitment.withdraw', id: commitmentOf('ours') })
    expect(people.view.news).toMatchObject([
      { what: 'invitation', by: idOf('bo') },
      { what: 'ours-deleted', by: idOf('cy') },
    ])
    people.ask('bo', { type: 'invitation.replace', invitation: null })
    expect(people.view.news, 'that there is none is no news to act on').toHaveLength(2)
  })

  it('[G30] is that somebody has left, and that the question to close the circle went with them; by nobody who is gone', () => {
    const people = circleOf('ada', 'bo', 'cy', 'di')
    people.ask('di', { type: 'invitation.replace', invitation: invitationFor('one') })
    people.ask('di', { type: 'member.leave', keep: false })
    expect(people.view.news).toMatchObject([{ what: 'left', by: null }])
    people.ask('cy', { type: 'circle.close' })
    people.ask('cy', { type: 'member.leave', keep: true })
    expect(people.view.news).toMatchObject([{ what: 'left' }, { what: 'left-closing', by: null }])
    expect(people.circle.closing).toBe(null)
  })

  it('[G30] is told for 72 h', () => {
    const people = circleOf('ada', 'bo', 'cy')
    people.ask('bo', { type: 'invitation.replace', invitation: invitationFor('one') })
    expect(people.circle.news[0]?.until).toBe(people.now + 72 * HOUR * 1000)
    people.wait(72 * HOUR)
    people.ask('cy', { type: 'member.leave', keep: true })
    expect(people.circle.news).toMatchObject([{ what: 'left' }])
  })
})
