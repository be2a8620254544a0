import { mayLeave } from '@rondo/shared/export/may-leave'
import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { keepDraft } from '../../commitment/kept-draft.ts'
import { asText } from '../../export/as-text.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { itemsOf, unsaidIn } from './commitments.ts'

const ada = 'ada' as MemberId
const room = { myId: ada, nameOf: () => 'Ada', home: { id: 'room', me: ada } } as unknown as Parameters<
  typeof unsaidIn
>[0]

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
  expect(unsaidIn(room, memory)).toMatchObject({
    id: null,
    owner: ada,
    name: 'Ada',
    mine: true,
    isShared: false,
    words: draft,
  })
})

it('[W18] what one copies holds one’s own words, and of the others’ what they let out', () => {
  const plain = {
    id: null,
    revision: 0,
    letOut: 'stays',
    mine: false,
    isShared: false,
    sight: '',
    attempts: [],
    shared: null,
  } as const
  const mine = { ...plain, owner: ada, name: 'Ada', mine: true, words: draft }
  const bos = { ...plain, owner: 'bo' as MemberId, name: 'Bo', words: { ...draft, will: 'rest' } }
  const items = itemsOf([mine, bos, { ...mine, words: null }])
  expect(asText('Tuesday', mayLeave(items, ada, ['Ada', 'Bo']))).toMatch(
    /^Tuesday\n.*Monday, I will listen first \(by .*29.*\)$/,
  )
  const letOut = itemsOf([{ ...bos, letOut: 'with-name' }])
  expect(asText('Tuesday', mayLeave(letOut, ada, ['Ada', 'Bo']))).toMatch(/rest \(Bo · by/)
})
