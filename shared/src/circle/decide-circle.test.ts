import { describe, expect, it } from 'vitest'
import { circleOf, circleSeat, commitmentOf, hashFor, invitationFor } from '../testing/circle.ts'
import { idOf, sealed } from '../testing/group.ts'
import { decideCircle } from './decide-circle.ts'

describe('a circle decides', () => {
  it('[G14] a command sent twice on a device once, and answers it twice', () => {
    const people = circleOf('ada', 'bo')
    const { version } = people.circle
    const command = { type: 'purpose.set', words: sealed('another'), revision: 1 } as const
    expect(people.askNumbered('bo', 1, command)).toHaveProperty('accepted.version', version + 1)
    people.say('ada', 'meanwhile')
    const { circle } = people
    expect(people.askNumbered('bo', 1, command)).toEqual({ repeated: { ok: true, version: version + 1 } })
    expect(people.circle).toBe(circle)
    people.askNumbered('bo', 3, { type: 'agreement.pass' })
    expect(people.askNumbered('bo', 2, { type: 'mine.delete' })).toEqual({ refused: 'too-late' })
  })

  it('[G14] by each device’s own numbers, of four devices', () => {
    const people = circleOf('ada')
    for (const device of ['one', 'two', 'three', 'four', 'five'])
      expect(people.askNumbered('ada', 1, { type: 'agreement.pass' }, device)).toHaveProperty('accepted')
    const devices = people.circle.members[0]?.devices.map(({ device }) => device)
    expect(devices).toEqual(['two', 'three', 'four', 'five'])
  })

  it('[G14] nothing anew after a refusal: the same number may come again', () => {
    const people = circleOf('ada')
    const { circle } = people
    expect(people.askNumbered('ada', 1, { type: 'circle.object' })).toEqual({ refused: 'too-late' })
    expect(people.circle).toBe(circle)
    expect(people.askNumbered('ada', 1, { type: 'agreement.pass' })).toHaveProperty('accepted')
  })

  it('[G14] for members alone, at no earlier moment', () => {
    const people = circleOf('ada')
    expect(people.ask('bo', { type: 'agreement.pass' })).toBe('not-a-member')
    expect(decideCircle(people.circle, { type: 'agreement.pass' }, { at: people.at })).toEqual({
      refused: 'not-a-member',
    })
    const { at } = people.circle
    people.now -= 5_000
    people.ask('ada', { type: 'agreement.pass' })
    expect(people.circle.at).toBe(at)
  })

  it('[G8] another secret for one’s own seat, and changes nothing else', () => {
    const people = circleOf('ada', 'bo')
    people.say('bo', 'a promise')
    const [ada, bo] = people.circle.members
    expect(
      people.ask('bo', { type: 'seat.replace', seat: circleSeat('bo at home'), invitation: invitationFor('after') }),
    ).toBe(null)
    expect(people.circle.members).toEqual([ada, { ...bo, seat: circleSeat('bo at home'), devices: expect.anything() }])
    expect(people.commitment('a promise')?.owner).toBe(idOf('bo'))
    expect(people.say('bo', 'another')).toBe(null)
  })

  it('[G8] and another invitation with it, where there is one', () => {
    const people = circleOf('ada', 'bo')
    const replace = {
      type: 'seat.replace',
      seat: circleSeat('bo at home'),
      invitation: invitationFor('after'),
    } as const
    people.ask('bo', replace)
    expect(people.circle.invitation).toEqual(invitationFor('after'))
    expect(people.join('cy', { invitation: hashFor('invitation') })).toEqual({ refused: 'not-invited' })
    people.ask('ada', { type: 'invitation.replace', invitation: null })
    people.ask('bo', { ...replace, seat: circleSeat('bo abroad') })
    expect(people.circle.invitation).toBe(null)
  })

  it('[G4] another name for oneself alone', () => {
    const people = circleOf('ada', 'bo')
    people.ask('bo', { type: 'name.set', name: sealed('Bo Li') })
    expect(people.view.members.map(({ name }) => name)).toEqual([sealed('ada'), sealed('Bo Li')])
  })

  it('[K3] [K5] [K6] [K7] [K8] about commitments by the same rules as a room', () => {
    const people = circleOf('ada', 'bo')
    const id = commitmentOf('one')
    for (const words of ['one', 'two', 'three']) expect(people.say('ada', words)).toBe(null)
    expect(people.say('ada', 'four')).toBe('too-many')
    expect(people.say('bo', 'one', { revision: 1 })).toBe('not-now')
    expect(people.say('ada', 'one', { revision: 2 })).toBe('changed-meanwhile')
    expect(people.ask('ada', { type: 'commitment.ask', id, partner: idOf('nobody') })).toBe('not-here')
    expect(people.ask('ada', { type: 'commitment.ask', id, partner: idOf('bo') })).toBe(null)
    expect(people.ask('bo', { type: 'commitment.answer', id, yes: true })).toBe(null)
    expect(people.ask('bo', { type: 'commitment.thank', id })).toBe(null)
    const report = { type: 'commitment.report', id, outcome: 'done', learned: null, words: null } as const
    expect(people.ask('ada', { ...report, revision: 2 })).toBe(null)
    expect(people.commitment('one')).toMatchObject({
      isOpen: false,
      partner: { is: 'accepted' },
      thanked: [idOf('bo')],
    })
    expect(people.say('ada', 'four')).toBe(null)
    expect(people.ask('ada', { type: 'commitment.let-out', id: commitmentOf('two'), letOut: 'themes' })).toBe(null)
    expect(people.ask('ada', { type: 'commitment.withdraw', id: commitmentOf('two') })).toBe(null)
    expect(people.commitment('two')).toBe(undefined)
  })
})
