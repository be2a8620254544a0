import { describe, expect, it } from 'vitest'
import {
  type CircleGroup,
  circleOf,
  circleSeat,
  commitmentOf,
  hashFor,
  invitationFor,
  lineOf,
  sessionOf,
} from '../testing/circle.ts'
import { idOf, sealed } from '../testing/group.ts'
import { viewForCircleDoor } from './view-for-circle-door.ts'
import { viewForCircleMember } from './view-for-circle-member.ts'

/** One circle on its way through everything; looked at after each step. */
const steps: readonly ((people: CircleGroup) => unknown)[] = [
  (people) =>
    people.ask('bo', { type: 'seat.replace', seat: circleSeat('bo at home'), invitation: invitationFor('after') }),
  (people) => people.agreeOn('be kind'),
  (people) => people.ask('cy', { type: 'agreement.revise' }),
  (people) => people.say('bo', 'open'),
  (people) => people.say('bo', 'two of us', { seenBy: 'partner' }),
  (people) => people.say('bo', 'mine', { seenBy: 'me' }),
  (people) => people.ask('bo', { type: 'commitment.ask', id: commitmentOf('two of us'), partner: idOf('ada') }),
  (people) => people.ask('ada', { type: 'commitment.answer', id: commitmentOf('two of us'), yes: true }),
  (people) => people.ask('bo', { type: 'commitment.ask', id: commitmentOf('open'), partner: idOf('cy') }),
  (people) => people.ask('cy', { type: 'commitment.thank', id: commitmentOf('open') }),
  (people) => people.ask('ada', { type: 'invitation.replace', invitation: invitationFor('invitation 2') }),
  (people) => people.meet('one'),
  (people) => people.end('one', people.names, { hosted: ['bo'] }),
  (people) => people.ask('cy', { type: 'circle.close' }),
]

function atEachStep(look: (people: CircleGroup) => void): void {
  const people = circleOf('ada', 'bo', 'cy')
  look(people)
  for (const step of steps) {
    step(people)
    look(people)
  }
}

const SECRETS = [
  'seat-',
  hashFor('invitation'),
  hashFor('invitation 2'),
  hashFor('after'),
  'tab',
  'devices',
  'number',
  '"seat"',
]

describe('what leaves a circle', () => {
  it('[G15] has no seat, no hash of an invitation and no device in it', () => {
    atEachStep((people) => {
      const views = [
        people.view,
        ...people.circle.members.map(({ id }) => viewForCircleMember(people.circle, id)),
        viewForCircleDoor(people.circle),
      ]
      for (const secret of SECRETS) expect(JSON.stringify(views)).not.toContain(secret)
    })
  })

  it('[G3] [G15] has the invitation that holds, sealed, for members and not at the door', () => {
    const people = circleOf('ada', 'bo')
    const [first, second] = [invitationFor('invitation'), invitationFor('invitation 2')]
    expect(people.view.invitation).toBe(first.token)
    people.ask('bo', { type: 'invitation.replace', invitation: second })
    expect(people.view.invitation).toBe(second.token)
    expect(JSON.stringify(viewForCircleDoor(people.circle))).not.toContain(second.token)
    expect(JSON.stringify(people.circle)).not.toContain(first.token)
    people.ask('ada', { type: 'invitation.replace', invitation: null })
    expect(people.view.invitation).toBe(null)
  })

  it('[G5] tells how many have neither added a line nor passed, and nobody who', () => {
    const people = circleOf('ada', 'bo', 'cy')
    const add = (line: string) => ({ type: 'agreement.add', line: lineOf(line), words: sealed(line) }) as const
    const seen = () => ({
      all: people.view.agreement.draft,
      own: people.names.map((name) => viewForCircleMember(people.circle, idOf(name))?.hasContributed),
    })
    people.ask('bo', add('one'))
    expect(seen()).toMatchObject({ all: { toContribute: 2 }, own: [false, true, false] })
    for (const name of ['ada', 'cy']) {
      expect(JSON.stringify(seen().all)).not.toContain(idOf('bo'))
      expect(JSON.stringify(viewForCircleMember(people.circle, idOf(name)))).not.toContain(idOf('bo'))
      people.ask(name, { type: 'agreement.pass' })
    }
    expect(seen()).toMatchObject({ all: { toContribute: 0, accepted: [] }, own: [true, true, true] })
    for (const name of people.names) people.accept(name)
    expect(seen()).toEqual({ all: null, own: [null, null, null] })
  })

  it('[G15] [K4] shows what is not for all to those alone for whom it is', () => {
    atEachStep((people) => {
      const all = JSON.stringify(people.view)
      const of = (name: string) => JSON.stringify(viewForCircleMember(people.circle, idOf(name)))
      for (const [words, others] of [
        ['two of us', [of('cy')]],
        ['mine', [of('ada'), of('cy')]],
      ] as const)
        for (const json of [all, ...others]) {
          expect(json).not.toContain(sealed(words))
          expect(json).not.toContain(commitmentOf(words))
        }
    })
  })

  it('[G15] [K5] [K6] tells who asks once they said yes, and that somebody said thanks, not who', () => {
    const people = circleOf('ada', 'bo', 'cy')
    people.say('bo', 'open')
    people.ask('bo', { type: 'commitment.ask', id: commitmentOf('open'), partner: idOf('cy') })
    people.ask('ada', { type: 'commitment.thank', id: commitmentOf('open') })
    expect(people.view.commitments).toMatchObject([{ partner: null, isThanked: true }])
    expect(JSON.stringify(people.view.commitments)).not.toContain(idOf('ada'))
    people.ask('cy', { type: 'commitment.answer', id: commitmentOf('open'), yes: true })
    expect(people.view.commitments).toMatchObject([{ partner: idOf('cy') }])
    expect(viewForCircleMember(people.circle, idOf('bo'))?.commitments.mine).toHaveLength(1)
    expect(viewForCircleMember(people.circle, idOf('cy'))?.commitments.asked).toMatchObject([{ isAccepted: true }])
  })

  it('[G15] shows all else to every member', () => {
    const people = circleOf('ada', 'bo')
    people.agreeOn('be kind')
    people.ask('bo', { type: 'rhythm.set', words: sealed('Tuesdays'), revision: 0 })
    people.meet('one', ['bo'])
    expect(people.view).toMatchObject({
      version: people.circle.version,
      purpose: { words: sealed('purpose'), revision: 1 },
      rhythm: { words: sealed('Tuesdays'), revision: 1 },
      isInviting: true,
      members: [{ id: idOf('ada') }, { id: idOf('bo') }],
      agreement: { active: { lines: [{ id: lineOf('be kind'), words: sealed('be kind') }] }, draft: null },
      session: { id: sessionOf('one'), entered: [{ member: idOf('bo') }] },
      closing: null,
    })
  })

  it('[G15] shows the door what for, who and when, and nothing of what was done or promised', () => {
    atEachStep((people) => {
      expect(Object.keys(viewForCircleDoor(people.circle))).toEqual([
        'version',
        'purpose',
        'rhythm',
        'next',
        'members',
        'agreement',
        'isFull',
      ])
      const json = JSON.stringify(viewForCircleDoor(people.circle))
      for (const words of ['open', 'two of us', 'mine']) expect(json).not.toContain(sealed(words))
    })
  })

  it('[G15] has nothing for somebody who is no member', () => {
    const people = circleOf('ada', 'bo')
    people.ask('bo', { type: 'member.leave', keep: true })
    expect(viewForCircleMember(people.circle, idOf('bo'))).toBe(null)
  })
})
