import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { isCommitted } from './is-committed.ts'

const [ada, bo] = ['ada', 'bo'] as [MemberId, MemberId]
const [round, commit, pause] = [{ kind: 'round' }, { kind: 'commit' }, { kind: 'pause' }] as const

it('[K15] what was written is left unsaid once one’s turn is over, or its part, and not before', () => {
  expect(isCommitted(round, [], [ada], ada)).toBe(false)
  expect(isCommitted(commit, [round], [bo], ada)).toBe(false)
  expect(isCommitted(commit, [round], [bo, ada], ada)).toBe(true)
  expect(isCommitted(pause, [round, commit], [], ada)).toBe(true)
})
