import { describe, expect, it } from 'vitest'
import { circleOf, circleOpeningOf, circleSeat, invitationFor, lineOf } from '../testing/circle.ts'
import { idOf, sealed } from '../testing/group.ts'
import type { Moment } from '../time.ts'
import { newCircle } from './new-circle.ts'

describe('a circle as it is opened', () => {
  it('[G1] has whoever starts it as its first member, and a draft that waits for them', () => {
    const circle = newCircle(circleOpeningOf(), 5 as Moment)
    expect(circle).toMatchObject({ version: 1, at: 5, closed: false, session: null, closing: null, held: [] })
    expect(circle.members).toEqual([
      { id: idOf('ada'), seat: circleSeat('ada'), name: sealed('ada'), joined: 5, devices: [] },
    ])
    expect(circle.invitation).toEqual(invitationFor('invitation'))
    expect(circle.purpose).toEqual({ words: sealed('purpose'), revision: 1 })
    expect([circle.rhythm, circle.next]).toEqual(Array(2).fill({ words: null, revision: 0 }))
    expect(circle.agreement).toEqual({
      active: null,
      draft: { version: 1, lines: [], contributed: [], accepted: [] },
    })
  })

  it('[G1] gives nobody a right that the others have not', () => {
    const everything = (name: 'ada' | 'cy') => {
      const people = circleOf('ada', 'bo', 'cy')
      people.agreeOn('be kind')
      return [
        people.ask(name, { type: 'purpose.set', words: sealed('another'), revision: 1 }),
        people.ask(name, { type: 'agreement.revise' }),
        people.ask(name, { type: 'agreement.remove', line: lineOf('be kind') }),
        people.ask(name, { type: 'agreement.drop' }),
        people.ask(name, { type: 'invitation.replace', invitation: null }),
        people.ask(name, { type: 'circle.close' }),
        people.ask(name, { type: 'circle.object' }),
      ]
    }
    expect(everything('ada')).toEqual(Array(7).fill(null))
    expect(everything('cy')).toEqual(everything('ada'))
  })
})
