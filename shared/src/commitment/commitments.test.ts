import { describe, expect, it } from 'vitest'
import type { CommitmentId, MemberId } from '../ids.ts'
import { sealed } from '../testing/group.ts'
import { commitmentOf, saying } from '../testing/saying.ts'
import type { Moment } from '../time.ts'
import type { CommitmentCommand } from './commands.ts'
import { type Commitment, UNDOABLE_FOR } from './commitment.ts'
import { commitmentsFor, commitmentsForAll } from './commitments-seen.ts'
import { decideCommitment } from './decide-commitment.ts'
import { withoutMember } from './without-member.ts'

const idOf = commitmentOf
const member = (name: string) => name.padEnd(12, '_') as MemberId
const [ada, bo, cy] = ['ada', 'bo', 'cy'].map(member) as [MemberId, MemberId, MemberId]
type Saying = Extract<CommitmentCommand, { type: 'commitment.say' }>

/** The commitments of three people. */
function ledger() {
  let all: readonly Commitment[] = []
  let at = 0 as Moment
  const ask = (by: MemberId, command: CommitmentCommand) => {
    const ruled = decideCommitment(all, command, { by, at, isMember: (id) => [ada, bo, cy].includes(id) })
    if (typeof ruled === 'string') return ruled
    all = ruled
    return null
  }
  const say = (by: MemberId, name: string, change: Partial<Saying> = {}) => ask(by, saying(name, sealed(name), change))
  const report = (by: MemberId, name: string, change: object = {}) => {
    const revision = all.find((one) => one.id === idOf(name))?.revision ?? 1
    const plain = { type: 'commitment.report', id: idOf(name), revision, outcome: 'partly', learned: null, words: null }
    return ask(by, { ...plain, ...change } as CommitmentCommand)
  }
  const undo = (by: MemberId, name: string, revision = all.find((one) => one.id === idOf(name))?.revision ?? 1) =>
    ask(by, { type: 'commitment.undo', id: idOf(name), revision })
  const wait = (milliseconds: number) => {
    at = (at + milliseconds) as Moment
  }
  const leave = (by: MemberId, keep = false) => {
    all = withoutMember(all, by, keep)
  }
  return {
    ask,
    say,
    report,
    undo,
    wait,
    leave,
    all: () => all,
    one: (name: string) => all.find((one) => one.id === idOf(name)),
  }
}

describe('commitments', () => {
  it('[K3] are three open ones at most, and three that all share', () => {
    const { say, report, ask } = ledger()
    for (const name of ['one', 'two', 'three']) expect(say(ada, name)).toBe(null)
    expect(say(ada, 'four')).toBe('too-many')
    expect(say(bo, 'mine')).toBe(null)
    report(ada, 'one', { outcome: 'done' })
    expect(say(ada, 'four')).toBe(null)
    for (const [by, name] of [
      [ada, 'a'],
      [bo, 'b'],
      [cy, 'c'],
    ] as const)
      expect(say(by, name, { isShared: true })).toBe(null)
    expect(say(ada, 'd', { isShared: true })).toBe('too-many')
    expect(ask(cy, { type: 'commitment.withdraw', id: idOf('a') })).toBe(null)
  })

  it('[K2] are taken back by their owner alone', () => {
    const { say, ask, all } = ledger()
    say(ada, 'one')
    expect(ask(bo, { type: 'commitment.withdraw', id: idOf('one') })).toBe('not-now')
    expect(ask(ada, { type: 'commitment.withdraw', id: idOf('one') })).toBe(null)
    expect(ask(ada, { type: 'commitment.withdraw', id: idOf('one') })).toBe('too-late')
    expect(all()).toEqual([])
  })

  it('[K4] [K11] are seen by those for whom they are, whenever that changes', () => {
    const { say, ask, all } = ledger()
    say(ada, 'open')
    say(ada, 'two of us', { seenBy: 'partner' })
    say(ada, 'mine', { seenBy: 'me' })
    const ids = (some: readonly { id: CommitmentId }[]) => some.map(({ id }) => id)
    ask(ada, { type: 'commitment.ask', id: idOf('two of us'), partner: bo })
    expect(ids(commitmentsForAll(all()))).toEqual([idOf('open')])
    expect(ids(commitmentsFor(all(), ada).mine)).toEqual(['open', 'two of us', 'mine'].map(idOf))
    expect(ids(commitmentsFor(all(), bo).asked)).toEqual([idOf('two of us')])
    expect(commitmentsFor(all(), cy)).toEqual({ mine: [], asked: [], thanked: [] })
    say(ada, 'mine', { revision: 1, seenBy: 'group' })
    say(ada, 'open', { revision: 1, seenBy: 'me' })
    expect(ids(commitmentsForAll(all()))).toEqual([idOf('mine')])
    expect(say(bo, 'all of us', { isShared: true, seenBy: 'me' })).toBe(null)
    expect(ids(commitmentsForAll(all()))).toContain(idOf('all of us'))
  })

  it('[K16] are asked about by nobody while only their owner sees them, and those that all share are seen by all', () => {
    const { say, ask, one } = ledger()
    const askBo = (name: string) => ask(ada, { type: 'commitment.ask', id: idOf(name), partner: bo })
    say(ada, 'mine', { seenBy: 'me' })
    expect(askBo('mine')).toBe('not-now')
    say(ada, 'mine', { revision: 1, seenBy: 'partner' })
    expect(askBo('mine')).toBe(null)
    expect(say(ada, 'mine', { revision: 3, seenBy: 'me' })).toBe(null)
    expect(one('mine')).toMatchObject({ seenBy: 'me', partner: null })
    say(ada, 'ours', { isShared: true, seenBy: 'me' })
    expect(askBo('ours')).toBe(null)
    expect(say(bo, 'ours', { revision: 2, seenBy: 'me' })).toBe(null)
    expect(one('ours')).toMatchObject({ seenBy: 'group', partner: { is: 'asked', member: bo } })
  })

  it('[K5] are asked about by whoever said yes, and nobody else knows who was asked', () => {
    const { say, ask, one, all } = ledger()
    say(ada, 'one')
    expect(ask(ada, { type: 'commitment.ask', id: idOf('one'), partner: ada })).toBe('not-here')
    expect(ask(ada, { type: 'commitment.ask', id: idOf('one'), partner: member('zoe') })).toBe('not-here')
    expect(ask(ada, { type: 'commitment.ask', id: idOf('one'), partner: bo })).toBe(null)
    expect(JSON.stringify(commitmentsForAll(all()))).not.toContain(bo)
    expect(ask(cy, { type: 'commitment.answer', id: idOf('one'), yes: true })).toBe('too-late')
    expect(ask(bo, { type: 'commitment.answer', id: idOf('one'), yes: false })).toBe(null)
    expect(one('one')?.partner).toEqual({ is: 'declined', member: bo })
    expect(JSON.stringify(commitmentsForAll(all()))).not.toContain(bo)
    expect(ask(ada, { type: 'commitment.ask', id: idOf('one'), partner: bo })).toBe('not-now')
    ask(ada, { type: 'commitment.ask', id: idOf('one'), partner: cy })
    expect(ask(cy, { type: 'commitment.answer', id: idOf('one'), yes: true })).toBe(null)
    expect(commitmentsForAll(all())[0]?.partner).toBe(cy)
  })

  it('[K5] [R7] lose whoever leaves: theirs go, and who they asked about is told to their owner', () => {
    const { say, ask, leave, one, all } = ledger()
    say(ada, 'one')
    say(bo, 'private', { seenBy: 'me' })
    say(bo, 'heard')
    ask(ada, { type: 'commitment.ask', id: idOf('one'), partner: bo })
    ask(bo, { type: 'commitment.thank', id: idOf('one') })
    leave(bo)
    expect(all()).toHaveLength(1)
    expect(one('one')).toMatchObject({ partner: { is: 'gone' }, thanked: [] })
  })

  it('[K11] are seen by others also once they are closed, and nothing else of them changes', () => {
    const { say, report, one } = ledger()
    say(ada, 'one')
    report(ada, 'one', { outcome: 'done' })
    const revision = one('one')?.revision ?? 0
    expect(say(ada, 'one', { revision, words: sealed('other words') })).toBe('too-late')
    expect(say(ada, 'one', { revision, seenBy: 'me' })).toBe(null)
    expect(one('one')).toMatchObject({ seenBy: 'me', isOpen: false, words: sealed('one') })
  })

  it('[G7] are closed when whoever leaves lets them stay: nobody is left to say what became of them', () => {
    const { say, report, leave, one } = ledger()
    for (const name of ['open', 'done']) say(ada, name)
    say(ada, 'ours', { isShared: true })
    report(ada, 'done', { outcome: 'done' })
    leave(ada, true)
    expect([one('open'), one('done'), one('ours')]).toMatchObject([
      { isOpen: false, undoable: null },
      { isOpen: false, undoable: null },
      { isOpen: true },
    ])
  })

  it('[K6] are not thanked for when all share them', () => {
    const { say, ask } = ledger()
    say(ada, 'ours', { isShared: true })
    expect(ask(bo, { type: 'commitment.thank', id: idOf('ours') })).toBe('not-now')
  })

  it('[G7] stay, if whoever leaves wants it, as far as the group saw them', () => {
    const { say, leave, all } = ledger()
    say(bo, 'private', { seenBy: 'me' })
    say(bo, 'heard')
    leave(bo, true)
    expect(all().map(({ id }) => id)).toEqual([idOf('heard')])
  })

  it('[K6] are thanked for, once, and nobody is counted', () => {
    const { say, ask, all } = ledger()
    say(ada, 'one')
    say(ada, 'mine', { seenBy: 'me' })
    expect(ask(ada, { type: 'commitment.thank', id: idOf('one') })).toBe('not-now')
    expect(ask(bo, { type: 'commitment.thank', id: idOf('mine') })).toBe('too-late')
    expect(ask(bo, { type: 'commitment.thank', id: idOf('one') })).toBe(null)
    expect(ask(bo, { type: 'commitment.thank', id: idOf('one') })).toBe('not-now')
    expect(commitmentsForAll(all())[0]?.isThanked).toBe(true)
    expect(JSON.stringify(commitmentsForAll(all()))).not.toContain(bo)
    expect(commitmentsFor(all(), bo).thanked).toEqual([idOf('one')])
    expect(commitmentsFor(all(), cy).thanked).toEqual([])
  })

  it('[K7] keep every attempt, and close when they are done or let go', () => {
    const { say, report, one } = ledger()
    say(ada, 'one')
    expect(report(bo, 'one')).toBe('not-now')
    expect(report(ada, 'one', { learned: sealed('hard') })).toBe(null)
    expect(report(ada, 'one', { outcome: 'changed' })).toBe('malformed')
    expect(report(ada, 'one', { outcome: 'done', words: sealed('other') })).toBe('malformed')
    expect(report(ada, 'one', { outcome: 'changed', words: sealed('smaller') })).toBe(null)
    expect(one('one')).toMatchObject({ words: sealed('smaller'), isOpen: true })
    expect(report(ada, 'one', { outcome: 'done' })).toBe(null)
    expect(one('one')).toMatchObject({
      isOpen: false,
      attempts: [
        { words: sealed('one'), learned: sealed('hard'), outcome: 'partly' },
        { words: sealed('one'), learned: null, outcome: 'changed' },
        { words: sealed('smaller'), learned: null, outcome: 'done' },
      ],
    })
    expect(report(ada, 'one')).toBe('too-late')
    expect(say(ada, 'one', { revision: one('one')?.revision ?? 0 })).toBe('too-late')
  })

  it('[K12] are as before when what became of them is taken back in time', () => {
    const { say, ask, report, undo, wait, one } = ledger()
    say(ada, 'one')
    ask(bo, { type: 'commitment.thank', id: idOf('one') })
    expect(undo(ada, 'one')).toBe('too-late')
    report(ada, 'one', { learned: sealed('hard') })
    report(ada, 'one', { outcome: 'changed', words: sealed('smaller') })
    expect(undo(bo, 'one')).toBe('not-now')
    expect(undo(ada, 'one')).toBe(null)
    const partly = { words: sealed('one'), learned: sealed('hard'), outcome: 'partly' }
    expect(one('one')).toMatchObject({ words: sealed('one'), isOpen: true, attempts: [partly], thanked: [bo] })
    expect(undo(ada, 'one'), 'the one before stays').toBe('too-late')
    report(ada, 'one', { outcome: 'let-go' })
    wait(UNDOABLE_FOR - 1)
    expect(undo(ada, 'one')).toBe(null)
    expect(one('one')).toMatchObject({ isOpen: true, attempts: [partly] })
    report(ada, 'one', { outcome: 'done' })
    wait(UNDOABLE_FOR)
    expect(undo(ada, 'one')).toBe('too-late')
    expect(one('one')?.isOpen).toBe(false)
  })

  it('[K12] keep what became of them once they say something else, or three others are open', () => {
    const { say, report, undo, one } = ledger()
    say(ada, 'one')
    report(ada, 'one')
    say(ada, 'one', { revision: 2, words: sealed('anew') })
    expect(undo(ada, 'one')).toBe('too-late')
    report(ada, 'one', { outcome: 'done' })
    for (const name of ['two', 'three', 'four']) say(ada, name)
    expect(undo(ada, 'one')).toBe('too-many')
    expect(one('one')?.isOpen).toBe(false)
  })

  it('[K12] can be taken back by anybody when all share them, and until when is told', () => {
    const { say, report, undo, all } = ledger()
    say(ada, 'ours', { isShared: true })
    say(ada, 'mine')
    report(bo, 'ours', { outcome: 'done' })
    report(ada, 'mine', { outcome: 'done' })
    expect(commitmentsForAll(all()).map(({ undoableUntil }) => undoableUntil)).toEqual([UNDOABLE_FOR, UNDOABLE_FOR])
    expect(undo(cy, 'mine')).toBe('not-now')
    expect(undo(cy, 'ours')).toBe(null)
    expect(all().map(({ isOpen }) => isOpen)).toEqual([true, false])
  })

  it('[K8] are changed on top of what was seen, or not at all', () => {
    const { say, report, undo, one } = ledger()
    say(ada, 'one')
    expect(say(ada, 'one', { words: sealed('again') })).toBe('changed-meanwhile')
    expect(say(ada, 'one', { revision: 1, words: sealed('laptop') })).toBe(null)
    expect(say(ada, 'one', { revision: 1, words: sealed('phone') })).toBe('changed-meanwhile')
    expect(report(ada, 'one', { revision: 1 })).toBe('changed-meanwhile')
    report(ada, 'one', { outcome: 'done' })
    expect(undo(ada, 'one', 2)).toBe('changed-meanwhile')
    expect(one('one')?.words).toBe(sealed('laptop'))
    expect(say(bo, 'one', { revision: 2 })).toBe('not-now')
  })
})
