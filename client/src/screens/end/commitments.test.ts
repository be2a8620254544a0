import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { keepDraft } from '../../commitment/kept-draft.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { unsaidIn } from './commitments.ts'

const ada = 'ada' as MemberId
const room = { id: 'room', myId: ada, nameOf: () => 'Ada' } as unknown as Parameters<typeof unsaidIn>[0]

const draft = {
  when: 'Monday',
  will: 'listen first',
  by: '2026-11-29',
  sure: null,
  seenBy: 'group',
  isShared: false,
  partner: null,
} as const

it('[W16] what was written and not said is there at the end, for whoever wrote it', () => {
  const memory = memoryOfItsOwn()
  expect(unsaidIn(room, memory)).toBeNull()
  keepDraft(memory, 'room', { ...draft, will: '' })
  expect(unsaidIn(room, memory)).toBeNull()
  keepDraft(memory, 'room', draft)
  expect(unsaidIn(room, memory)).toEqual({ id: null, name: 'Ada', mine: true, isShared: false, words: draft })
})
