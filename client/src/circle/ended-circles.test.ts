import type { CommitmentId, MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { keepDraft } from '../commitment/kept-draft.ts'
import { keepReport } from '../review/kept-report.ts'
import { leftOver, unseenHome } from '../screens/circle/left-over.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { circleOnDevice, forgetWrittenFor, keepCircle } from './circles-on-device.ts'
import { cameBack, circleEnded, type Ending, endingOf } from './ended-circles.ts'
import { keepFields } from './kept-fields.ts'

const CIRCLE = 'circle'

function ended(how: Ending) {
  const memory = memoryOfItsOwn()
  const secrets = { key: 'key', member: 'me' as MemberId, seat: 'seat', coming: null, names: ['Bo'] }
  keepCircle(memory, { circle: CIRCLE, ...secrets, title: 'Listening', openedAt: 1 })
  const draft = { when: '', will: 'draft000', by: '', sure: null, seenBy: 'group', isShared: false } as const
  keepDraft(memory, CIRCLE, { ...draft, partner: null })
  keepReport(memory, CIRCLE, 'one' as CommitmentId, { learned: 'learned0', changed: null })
  keepFields(memory, CIRCLE, 'line', { revision: 0, typed: { line: 'line0000' } })
  circleEnded(memory, CIRCLE, how)
  return memory
}

it.each(['circle-closed', 'left'] as const)('[G7] [G12] of a circle that is %s a device keeps that alone', (how) => {
  const memory = ended(how)
  expect(circleOnDevice(memory, CIRCLE)).toBe(null)
  expect(memory.get('rondo.circles')).toBe('[]')
  expect(endingOf(memory, CIRCLE)).toBe(how)
  expect(endingOf(memory, 'other')).toBe(null)
  circleEnded(memory, CIRCLE, how)
  expect(memory.get('rondo.ended')).toBe(`[["circle","${how}"]]`)
})

it('[G7] somebody who comes into it again has not left it', () => {
  const memory = ended('left')
  cameBack(memory, CIRCLE)
  expect(endingOf(memory, CIRCLE)).toBe(null)
  memory.set('rondo.ended', 'not a list')
  expect(endingOf(memory, CIRCLE)).toBe(null)
})

it('[G7] [G12] [W16] and what was being written for it, until that is taken along or thrown away', () => {
  const memory = ended('left')
  const left = () => leftOver(unseenHome(CIRCLE, memory), memory).map(({ text }) => text)
  expect(left()).toEqual(['draft000', 'learned0', 'line0000'])
  forgetWrittenFor(memory, CIRCLE)
  expect(left()).toEqual([])
})
