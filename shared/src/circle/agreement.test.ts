import { describe, expect, it } from 'vitest'
import { circleOf, lineOf } from '../testing/circle.ts'
import { idOf, sealed } from '../testing/group.ts'
import { MOST_LINES } from './circle.ts'

const three = () => {
  const people = circleOf('ada', 'bo', 'cy')
  const add = (name: string, line: string) =>
    people.ask(name, { type: 'agreement.add', line: lineOf(line), words: sealed(line) })
  const remove = (name: string, line: string) => people.ask(name, { type: 'agreement.remove', line: lineOf(line) })
  const pass = (name: string) => people.ask(name, { type: 'agreement.pass' })
  return { people, add, remove, pass }
}

describe('the agreement', () => {
  it('[G5] can be accepted once everyone has added a line or passed', () => {
    const { people, add, pass } = three()
    add('ada', 'one')
    pass('bo')
    expect(people.accept('ada')).toBe('not-now')
    add('cy', 'two')
    expect(people.accept('ada')).toBe(null)
    expect(people.draft.accepted).toEqual([idOf('ada')])
  })

  it('[G5] is none without a line', () => {
    const { people, pass } = three()
    for (const name of people.names) pass(name)
    expect(people.accept('ada')).toBe('not-now')
  })

  it('[G5] holds once all members have accepted it, from then on', () => {
    const { people, add, pass } = three()
    add('ada', 'one')
    for (const name of ['bo', 'cy']) pass(name)
    const { version } = people.draft
    for (const name of ['ada', 'bo']) people.accept(name)
    expect(people.circle.agreement.active).toBe(null)
    people.wait(60)
    people.accept('cy')
    const lines = [{ id: lineOf('one'), words: sealed('one') }]
    expect(people.circle.agreement).toEqual({ active: { version, lines, since: people.now }, draft: null })
    expect(people.ask('cy', { type: 'agreement.accept', version })).toBe('too-late')
  })

  it('[G5] is accepted by its version: another line, or one less, and it is asked anew', () => {
    const { people, add, remove, pass } = three()
    add('ada', 'one')
    for (const name of ['bo', 'cy']) pass(name)
    const { version } = people.draft
    people.accept('ada')
    add('bo', 'two')
    expect(people.draft).toMatchObject({ version: version + 1, accepted: [] })
    expect(people.ask('cy', { type: 'agreement.accept', version })).toBe('changed-meanwhile')
    people.accept('ada')
    remove('cy', 'one')
    expect(people.draft).toMatchObject({ version: version + 2, accepted: [], contributed: people.names.map(idOf) })
    expect(remove('cy', 'one')).toBe('too-late')
  })

  it('[G5] does not say who wrote a line, not even by an order', () => {
    const written = (first: string, second: string) => {
      const { people, add, pass } = three()
      add(first, 'one')
      add(second, 'two')
      pass('cy')
      return people.draft
    }
    expect(written('ada', 'bo')).toEqual(written('bo', 'ada'))
    expect(Object.keys(written('ada', 'bo').lines[0] ?? {})).toEqual(['id', 'words'])
    const { add, people } = three()
    add('ada', 'two')
    add('bo', 'one')
    expect(people.draft.lines.map(({ id }) => id)).toEqual([lineOf('one'), lineOf('two')])
  })

  it('[G5] has each line once, and forty at most', () => {
    const { people, add } = three()
    for (let count = 0; count < MOST_LINES; count++) expect(add('ada', `line ${count}`)).toBe(null)
    expect(add('bo', 'line 0')).toBe('changed-meanwhile')
    expect(add('bo', 'one more')).toBe('not-now')
    expect(people.draft.lines.length).toBe(MOST_LINES)
  })

  it('[G5] waits for somebody who joins while it is written, too', () => {
    const { people, add, pass } = three()
    add('ada', 'one')
    for (const name of ['bo', 'cy']) pass(name)
    for (const name of ['ada', 'bo']) people.accept(name)
    people.join('di')
    expect(people.accept('cy')).toBe('not-now')
    pass('di')
    people.accept('cy')
    expect(people.circle.agreement.active).toBe(null)
    people.accept('di')
    expect(people.circle.agreement.active?.lines.length).toBe(1)
  })

  it('[G6] goes on holding while a change of it waits for everyone', () => {
    const { people, add } = three()
    people.agreeOn('one')
    const { active } = people.circle.agreement
    expect(people.ask('bo', { type: 'agreement.revise' })).toBe(null)
    expect(people.ask('cy', { type: 'agreement.revise' })).toBe('not-now')
    expect(people.draft).toMatchObject({ lines: active?.lines, accepted: [], contributed: people.names.map(idOf) })
    add('bo', 'two')
    people.join('di')
    for (const name of ['ada', 'bo', 'cy']) expect(people.accept(name)).toBe(null)
    expect(people.circle.agreement.active).toEqual(active)
    people.accept('di')
    expect(people.circle.agreement.active?.lines.length).toBe(2)
    expect(people.circle.agreement.active?.version).toBeGreaterThan(active?.version ?? 0)
  })

  it('[G6] asks nobody for a yes while nothing of it is changed', () => {
    const { people, add, remove } = three()
    people.agreeOn('one')
    people.ask('ada', { type: 'agreement.revise' })
    expect(people.accept('ada')).toBe('not-now')
    add('ada', 'two')
    expect(people.accept('ada')).toBe(null)
    remove('bo', 'two')
    expect(people.accept('bo')).toBe('not-now')
    remove('bo', 'one')
    expect(people.accept('bo'), 'without a line there is nothing to hold').toBe('not-now')
  })

  it('[G6] is no longer to be changed when that was dropped; a late yes to it counts for no other change', () => {
    const { people, add } = three()
    expect(people.ask('ada', { type: 'agreement.drop' })).toBe('not-now')
    people.agreeOn('one')
    const { active } = people.circle.agreement
    expect(people.ask('ada', { type: 'agreement.drop' })).toBe('too-late')
    people.ask('ada', { type: 'agreement.revise' })
    add('ada', 'two')
    const dropped = people.draft.version
    expect(people.ask('bo', { type: 'agreement.drop' })).toBe(null)
    expect(people.circle.agreement).toEqual({ active, draft: null })
    for (const name of ['ada', 'bo']) people.ask(name, { type: 'agreement.revise' })
    add('bo', 'three')
    expect(people.ask('cy', { type: 'agreement.accept', version: dropped })).toBe('changed-meanwhile')
  })

  it('[G6] waits no longer for whoever leaves', () => {
    const { people, add, pass } = three()
    add('ada', 'one')
    pass('bo')
    people.ask('cy', { type: 'member.leave', keep: false })
    for (const name of ['ada', 'bo']) expect(people.accept(name)).toBe(null)
    people.ask('ada', { type: 'agreement.revise' })
    add('ada', 'two')
    people.accept('ada')
    people.ask('bo', { type: 'member.leave', keep: false })
    expect(people.circle.agreement).toMatchObject({ active: { since: people.now }, draft: null })
  })

  it('[G6] has nothing to add to, pass or accept when nothing is to be changed', () => {
    const { people, add, remove, pass } = three()
    expect(people.ask('ada', { type: 'agreement.revise' })).toBe('not-now')
    people.agreeOn('one')
    expect([add('ada', 'two'), remove('ada', 'one'), pass('ada')]).toEqual(Array(3).fill('too-late'))
  })
})
