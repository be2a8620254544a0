import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { keepDraft } from '../../session/commitment-draft.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { unsaidIn } from './commitments.ts'

const ada = 'ada' as MemberId
const room = { id: 'room', myId: ada, nameOf: () => 'Ada' } as unknown as Parameters<typeof unsaidIn>[0]

it('[W16] what was written and not said is there at the end, for whoever wrote it', () => {
  const memory = memoryOfItsOwn()
  expect(unsaidIn(room, memory)).toBeNull()
  keepDraft(memory, 'room', { when: 'Monday', will: '', by: '2026-11-29' })
  expect(unsaidIn(room, memory)).toBeNull()
  const words = { when: 'Monday', will: 'listen first', by: '2026-11-29' }
  keepDraft(memory, 'room', words)
  expect(unsaidIn(room, memory)).toEqual({ member: ada, name: 'Ada', mine: true, words })
})
