import { type Moment, milliseconds } from '@rondo/shared/time'
import { expect, it } from 'vitest'
import { wallClock } from '../../ui/length-text.ts'
import { endsText } from './ends-text.ts'

const promised = Date.UTC(2026, 10, 22, 11) as Moment
const MINUTE = milliseconds(60_000)
const told = (passed: number) => endsText(promised, (promised + passed) as Moment, MINUTE)

it('[V10] says when the session ends, and once that is past, when it should have', () => {
  expect(told(-600_000)).toBe(`Ends at ${wallClock(promised)}`)
  expect(told(59_999)).toBe(`Ends at ${wallClock(promised)}`)
  expect(told(60_000)).toBe(`Should have ended at ${wallClock(promised)}`)
})
