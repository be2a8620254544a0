import { describe, expect, it } from 'vitest'
import { circleOf, circleSeat, hashFor, invitationFor, lineOf } from '../testing/circle.ts'
import { idOf, sealed } from '../testing/group.ts'
import { CIRCLE_SIZE } from './circle.ts'
import { viewForCircleDoor } from './view-for-circle-door.ts'

describe('coming into a circle', () => {
  it('[G2] takes the invitation that holds', () => {
    const people = circleOf('ada')
    expect(people.join('bo', { invitation: hashFor('another') })).toEqual({ refused: 'not-invited' })
    expect(people.join('bo')).toHaveProperty('accepted')
    expect(people.names).toEqual(['ada', 'bo'])
  })

  it('[G2] happens once for a seat, also when the invitation has been replaced since', () => {
    const people = circleOf('ada', 'bo')
    people.ask('ada', { type: 'invitation.replace', invitation: invitationFor('another') })
    const { circle } = people
    const again = people.join('bo', { invitation: hashFor('invitation') })
    expect(again).toEqual({ repeated: { ok: true, version: circle.version } })
    expect(people.circle).toBe(circle)
  })

  it('[G2] gives nobody the place of a member whose seat they do not have', () => {
    const people = circleOf('ada', 'bo')
    expect(people.join('bo', { seat: circleSeat('cy') })).toEqual({ refused: 'not-invited' })
    people.ask('bo', { type: 'seat.replace', seat: circleSeat('bo at home'), invitation: invitationFor('after') })
    expect(people.join('bo')).toEqual({ refused: 'not-invited' })
  })

  it('[G2] is for 24', () => {
    const others = Array.from({ length: CIRCLE_SIZE - 1 }, (_, index) => `p${index}`)
    const people = circleOf('ada', ...others)
    expect(people.join('late')).toEqual({ refused: 'room-full' })
    expect([viewForCircleDoor(people.circle).isFull, people.view.isInviting]).toEqual([true, false])
    people.ask('p3', { type: 'member.leave', keep: false })
    expect(people.join('late')).toHaveProperty('accepted')
  })

  it('[G2] takes a yes to the agreement that holds, and to no other', () => {
    const people = circleOf('ada', 'bo')
    expect(people.join('cy', { agreement: 1 })).toEqual({ refused: 'changed-meanwhile' })
    people.agreeOn('be kind')
    const holds = people.circle.agreement.active?.version ?? 0
    for (const agreement of [null, holds - 1, holds + 1])
      expect(people.join('cy', { agreement })).toEqual({ refused: 'changed-meanwhile' })
    expect(people.join('cy', { agreement: holds })).toHaveProperty('accepted')
  })

  it('[G2] shows what one would say yes to, not what is still being written', () => {
    const people = circleOf('ada')
    people.ask('ada', { type: 'agreement.add', line: lineOf('draft'), words: sealed('draft') })
    expect(viewForCircleDoor(people.circle).agreement).toBe(null)
    people.accept('ada')
    expect(viewForCircleDoor(people.circle).agreement?.lines).toEqual([{ id: lineOf('draft'), words: sealed('draft') }])
  })

  it('[G3] lets nobody in by an invitation that was replaced, or by none', () => {
    const people = circleOf('ada', 'bo')
    people.ask('bo', { type: 'invitation.replace', invitation: invitationFor('another') })
    expect(people.join('cy', { invitation: hashFor('invitation') })).toEqual({ refused: 'not-invited' })
    expect(people.join('cy', { invitation: hashFor('another') })).toHaveProperty('accepted')
    people.ask('cy', { type: 'invitation.replace', invitation: null })
    expect(people.view.isInviting).toBe(false)
    expect(people.join('di', { invitation: hashFor('another') })).toEqual({ refused: 'not-invited' })
  })

  it('[G7] is open again to whoever left, as somebody new', () => {
    const people = circleOf('ada', 'bo', 'cy')
    people.ask('bo', { type: 'member.leave', keep: true })
    people.wait(60)
    expect(people.join('bo')).toHaveProperty('accepted')
    expect(people.circle.members.at(-1)).toMatchObject({ id: idOf('bo'), joined: people.now, devices: [] })
  })
})
