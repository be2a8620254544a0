import type { CommitmentId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import { forgetWriting } from '../commitment/kept-draft.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { isReporting, keepReport, keptReport } from './kept-report.ts'

const [one, other] = ['one', 'other'] as unknown as [CommitmentId, CommitmentId]

test('[V22] what is being written about a commitment stays on the device until it was said', () => {
  const memory = memoryOfItsOwn()
  const changed = { when: 'Friday', will: 'leave at five', by: '2026-11-30' }
  keepReport(memory, 'circle', one, { learned: 'two is too many', changed: null })
  keepReport(memory, 'circle', other, { learned: '', changed })
  expect(keptReport(memory, 'circle', one)).toEqual({ learned: 'two is too many', changed: null })
  expect(keptReport(memory, 'circle', other)).toEqual({ learned: '', changed })
  expect(keptReport(memory, 'another circle', one)).toEqual({ learned: '', changed: null })
  keepReport(memory, 'circle', one, { learned: ' ', changed: null })
  expect(keptReport(memory, 'circle', one)).toEqual({ learned: '', changed: null })
  forgetWriting(memory, 'circle')
  expect(keptReport(memory, 'circle', other)).toEqual({ learned: '', changed: null })
})

test('[V22] nonsense in the memory is passed over', () => {
  const memory = memoryOfItsOwn()
  memory.set('rondo.report.circle', '{')
  expect(keptReport(memory, 'circle', one)).toEqual({ learned: '', changed: null })
})

test('[K15] whether something is still to be said of one is known, whatever else was written', () => {
  const memory = memoryOfItsOwn()
  const some = [{ id: one }]
  keepReport(memory, 'circle', other, { learned: 'a bell helps', changed: null })
  expect(isReporting(memory, 'circle', some)).toBe(false)
  keepReport(memory, 'circle', one, { learned: '', changed: { when: '', will: 'leave at six', by: '' } })
  expect(isReporting(memory, 'circle', some)).toBe(true)
  keepReport(memory, 'circle', one, { learned: '', changed: null })
  expect(isReporting(memory, 'circle', some)).toBe(false)
})
