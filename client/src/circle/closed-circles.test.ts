import type { CommitmentId, MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { keepDraft } from '../commitment/kept-draft.ts'
import { keepReport } from '../review/kept-report.ts'
import { leftOver, unseenHome } from '../screens/circle/left-over.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { circleOnDevice, forgetWrittenFor, keepCircle } from './circles-on-device.ts'
import { circleClosed, wasClosed } from './closed-circles.ts'
import { keepFields } from './kept-fields.ts'

const CIRCLE = 'circle'

function closed() {
  const memory = memoryOfItsOwn()
  const secrets = { key: 'key', member: 'me' as MemberId, seat: 'seat', coming: null, names: ['Bo'] }
  keepCircle(memory, { circle: CIRCLE, ...secrets, title: 'Listening', openedAt: 1 })
  const draft = { when: '', will: 'draft000', by: '', sure: null, seenBy: 'group', isShared: false } as const
  keepDraft(memory, CIRCLE, { ...draft, partner: null })
  keepReport(memory, CIRCLE, 'one' as CommitmentId, { learned: 'learned0', changed: null })
  keepFields(memory, CIRCLE, 'line', { revision: 0, typed: { line: 'line0000' } })
  circleClosed(memory, CIRCLE)
  return memory
}

it('[G12] of a circle that was closed a device keeps that alone', () => {
  const memory = closed()
  expect(circleOnDevice(memory, CIRCLE)).toBe(null)
  expect(memory.get('rondo.circles')).toBe('[]')
  expect(wasClosed(memory, CIRCLE)).toBe(true)
  expect(wasClosed(memory, 'other')).toBe(false)
  circleClosed(memory, CIRCLE)
  expect(memory.get('rondo.closed')).toBe('["circle"]')
})

it('[G12] [W16] and what was being written for it, until that is taken along or thrown away', () => {
  const memory = closed()
  const left = () => leftOver(unseenHome(CIRCLE, memory), memory).map(({ text }) => text)
  expect(left()).toEqual(['draft000', 'learned0', 'line0000'])
  forgetWrittenFor(memory, CIRCLE)
  expect(left()).toEqual([])
})
