import type { Commitment, CommitmentSeen } from '@rondo/shared/commitment/commitment'
import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { commitmentsShown } from './commitments-shown.ts'
import type { CommitmentHome } from './home.ts'
import { notesOf, sentenceOf } from './notes-of.ts'

const [ada, bo] = ['ada', 'bo'] as [MemberId, MemberId]
const plain = { revision: 1, seenBy: 'group', isOpen: true, attempts: [], letOut: 'stays' } as const
const mine = (id: string, change: object = {}) =>
  ({
    ...plain,
    id,
    owner: ada,
    words: id,
    partner: null,
    undoable: null,
    thanked: [],
    ...change,
  }) as unknown as Commitment
const seen = (id: string, owner: MemberId | null, change: object = {}) =>
  ({
    ...plain,
    id,
    owner,
    words: id,
    partner: null,
    undoableUntil: null,
    isThanked: false,
    ...change,
  }) as unknown as CommitmentSeen

const home = (own: object, all: readonly CommitmentSeen[]) =>
  ({
    me: ada,
    own: { mine: [], asked: [], thanked: [], ...own },
    seen: all,
    open: (_: string, sealed: string) => ({ when: '', will: sealed, by: '', sure: null }),
    openLearned: (_: string, sealed: string) => sealed,
    nameOf: (member: string) => member,
  }) as unknown as CommitmentHome

const done = { isOpen: false, attempts: [{ words: 'then', learned: 'much', outcome: 'done' }] }

it('[K13] stand in one order, closed ones last, and each once', () => {
  const asked = { ...seen('asked', bo), isAccepted: false } as CommitmentSeen
  const where = home({ mine: [mine('closed', done), mine('mine')], asked: [asked] }, [
    seen('theirs', bo),
    seen('ours', null),
    seen('asked', bo),
    seen('mine', ada),
    seen('closed', ada),
  ])
  const all = commitmentsShown(where)
  expect(all.map(({ id }) => id)).toEqual(['asked', 'mine', 'ours', 'theirs', 'closed'])
  expect(all.map(({ askedOfMe }) => askedOfMe)).toEqual(['open', 'no', 'no', 'no', 'no'])
  expect(all.map(sentenceOf)).toContain('We will ours')
})

it('[K13] say in words what became of a closed one, and of an open one nothing', () => {
  const where = home({ mine: [mine('mine', done), mine('open', { ...done, isOpen: true })] }, [])
  const [open, closed] = commitmentsShown(where)
  expect([open, closed].map((one) => one && notesOf(one, where))).toEqual([['You'], ['Done', 'You']])
})

it('[K5] [K4] say to its owner who was asked, who said no, and who sees it', () => {
  const notes = (change: object) => {
    const where = home({ mine: [mine('mine', change)] }, [])
    return commitmentsShown(where).flatMap((one) => notesOf(one, where))
  }
  expect(notes({ partner: { is: 'asked', member: bo } })).toEqual(['You', 'bo has not answered yet'])
  const toPartner = { seenBy: 'partner', partner: { is: 'accepted', member: bo } }
  expect(notes(toPartner)).toEqual(['You', 'only you and bo see it', 'bo asks about it'])
  expect(notes({ ...toPartner, partner: { is: 'declined', member: bo } })[1]).toBe('only you see it')
  expect(notes({ partner: { is: 'gone' } })[1]).toMatch(/has left/)
})
