import { describe, expect, it } from 'vitest'
import type { Ours } from '../export/ours.ts'
import { circleOf, commitmentOf, lineOf } from '../testing/circle.ts'
import { idOf, sealed } from '../testing/group.ts'
import { viewForCircleMember } from './view-for-circle-member.ts'

type Agreed = Extract<Ours, { is: 'agreement' }>
type Promised = Extract<Ours, { is: 'commitment' }>

/** A circle in which one line holds, and one thing is promised by all. */
function agreed(...names: string[]) {
  const people = circleOf(...names)
  const [first = 'ada', ...others] = names
  people.ask(first, { type: 'agreement.add', line: lineOf('one'), words: sealed('one') })
  for (const name of others) people.ask(name, { type: 'agreement.pass' })
  for (const name of names) people.ask(name, { type: 'agreement.accept', version: people.draft.version })
  people.say(first, 'ours', { isShared: true })
  const agreement = (): Agreed => ({ is: 'agreement', version: people.circle.agreement.active?.version ?? -1 })
  const ours: Promised = { is: 'commitment', id: commitmentOf('ours'), words: sealed('ours') }
  const yes = (name: string, of: Ours) => people.ask(name, { type: 'ours.let-out', of })
  const keep = (name: string, of: Exclude<Ours, { is: 'card' }>) => people.ask(name, { type: 'ours.keep', of })
  const states = () => people.view.lettings.map(({ is }) => is)
  return { people, agreement, ours, yes, keep, states }
}

describe('what belongs to all of a circle', () => {
  it('[W20] its agreement may leave once every member has said yes; one who comes is asked, too', () => {
    const { people, agreement, yes, states } = agreed('ada', 'bo', 'cy')
    for (const name of ['ada', 'bo']) expect(yes(name, agreement())).toBe(null)
    people.join('di')
    expect(yes('cy', agreement())).toBe(null)
    expect(states()).toEqual(['asked'])
    expect(viewForCircleMember(people.circle, idOf('bo'))?.lettings).toEqual([agreement()])
    expect(JSON.stringify(people.view.lettings)).not.toContain(idOf('bo'))
    expect(yes('di', agreement())).toBe(null)
    expect(states()).toEqual(['leaves'])
  })

  it('[W20] another agreement is another question, and stays until it is asked', () => {
    const { people, agreement, yes, states } = agreed('ada', 'bo')
    for (const name of ['ada', 'bo']) yes(name, agreement())
    const before = agreement()
    people.ask('bo', { type: 'agreement.revise' })
    people.ask('bo', { type: 'agreement.add', line: lineOf('two'), words: sealed('two') })
    expect(states()).toEqual(['leaves'])
    for (const name of ['ada', 'bo']) people.ask(name, { type: 'agreement.accept', version: people.draft.version })
    expect(states()).toEqual([])
    expect(yes('ada', before)).toBe('too-late')
  })

  it('[W20] one *It stays here* ends it, and nothing says whose it was', () => {
    const { people, agreement, ours, yes, keep, states } = agreed('ada', 'bo', 'cy')
    for (const name of ['ada', 'bo']) for (const of of [agreement(), ours]) yes(name, of)
    for (const of of [agreement(), ours]) expect(keep('cy', of)).toBe(null)
    expect(states()).toEqual(['stays', 'stays'])
    for (const name of ['ada', 'bo', 'cy']) expect(JSON.stringify(people.circle.lettings)).not.toContain(idOf(name))
    expect(yes('cy', ours)).toBe('too-late')
    expect(keep('ada', ours)).toBe('too-late')
  })

  it('[W21] whoever leaves is waited for no longer; what is taken back is asked about no more', () => {
    const { people, agreement, ours, yes, states } = agreed('ada', 'bo', 'cy')
    for (const name of ['ada', 'bo']) for (const of of [agreement(), ours]) yes(name, of)
    people.ask('bo', { type: 'member.leave', keep: false })
    expect(states()).toEqual(['asked', 'asked'])
    people.ask('cy', { type: 'member.leave', keep: false })
    expect(states()).toEqual(['leaves', 'leaves'])
    people.ask('ada', { type: 'commitment.withdraw', id: commitmentOf('ours') })
    expect(states()).toEqual(['leaves'])
    people.ask('ada', { type: 'member.leave', keep: true })
    expect(people.circle.lettings).toEqual([])
  })

  it('[W20] has no cards to let out', () => {
    const { yes } = agreed('ada', 'bo')
    expect(yes('ada', { is: 'card', card: 'one_________' as never })).toBe('too-late')
  })
})
