import type { CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { draftSaid, forgetWriting, type KeptDraft, keepDraft, keepDraftAgain, keptDraft } from './kept-draft.ts'
import { unsaidDraft } from './unsaid-draft.ts'

const HOME = 'home'
const written = (will: string): KeptDraft => ({
  ...{ when: '', will, by: '', sure: null },
  ...{ seenBy: 'group', isShared: false, partner: null },
})

it('[V22] what is said takes away what was kept of it, and not what another tab keeps', () => {
  const memory = memoryOfItsOwn()
  keepDraft(memory, HOME, written('one'))
  draftSaid(memory, HOME, 'other')
  expect(keptDraft(memory, HOME)).toEqual(written('one'))
  draftSaid(memory, HOME, 'one')
  expect(keptDraft(memory, HOME)).toBe(null)
})

it('[V22] another tab keeps its own words again once one was said, but not once all was forgotten', () => {
  const memory = memoryOfItsOwn()
  keepDraft(memory, HOME, written('one'))
  draftSaid(memory, HOME, 'one')
  keepDraftAgain(memory, HOME, written('other'))
  expect(keptDraft(memory, HOME)).toEqual(written('other'))
  forgetWriting(memory, HOME)
  keepDraftAgain(memory, HOME, written('other'))
  expect(memory.get('rondo.draft.home')).toBe(null)
})

it('[V22] [W16] what has been said waits no more, though its words are still kept', () => {
  const memory = memoryOfItsOwn()
  const mine = ['said'].map((will) => ({ id: will as CommitmentId, words: will as SealedText }))
  const open = (_: CommitmentId, sealed: SealedText) => ({ when: '', will: sealed, by: '', sure: null })
  const home = { id: HOME, own: { mine, asked: [], thanked: [] }, me: 'me' as MemberId, open } as unknown as Parameters<
    typeof unsaidDraft
  >[0]
  keepDraft(memory, HOME, written('said'))
  expect(unsaidDraft(home, memory)).toBe(null)
  keepDraft(memory, HOME, written('not yet'))
  expect(unsaidDraft(home, memory)).toEqual(written('not yet'))
})
