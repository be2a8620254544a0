import { expect, it } from 'vitest'
import { inSevenDays } from './in-seven-days.ts'

it('[V22] offers the day a week from today', () => {
  expect(inSevenDays(new Date(2026, 10, 22, 23, 30))).toBe('2026-11-29')
  expect(inSevenDays(new Date(2026, 11, 28))).toBe('2027-01-04')
})
