import { mayLeave } from '@rondo/shared/export/may-leave'
import type { CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { commitmentItem } from './items.ts'

const ada = 'ada-ada-ada-' as MemberId
const said = JSON.stringify({ when: 'Monday', will: 'ask', by: '2026-11-29' }) as SealedText
const learned = 'it was easy' as SealedText

/** Opens what is sealed for `c1`; the words of the other one do not open. */
const open = (_: string, item: string, sealed: SealedText) => (item === 'c1' ? sealed : null)

const one = {
  id: 'c1' as CommitmentId,
  owner: ada,
  seenBy: 'group' as const,
  letOut: 'stays' as const,
  words: said,
  attempts: [
    { words: said, learned, outcome: 'partly' as const },
    { words: said, learned: null, outcome: 'not-yet' as const },
    { words: 'spoilt' as SealedText, learned, outcome: 'done' as const },
  ],
}

it('[W18] a commitment is taken along as it opens, with each attempt that opens', () => {
  const item = commitmentItem(one, 'Ada', false, open)
  expect(mayLeave(item ? [item] : [], ada, ['Ada'])).toEqual([
    {
      is: 'mine',
      kind: 'commitment',
      when: 'Monday',
      text: 'ask',
      by: '2026-11-29',
      attempts: [
        { when: 'Monday', text: 'ask', learned: 'it was easy', outcome: 'partly' },
        { when: 'Monday', text: 'ask', learned: '', outcome: 'not-yet' },
      ],
    },
  ])
  expect(commitmentItem({ ...one, id: 'c2' as CommitmentId }, 'Ada', false, open)).toBeNull()
})
