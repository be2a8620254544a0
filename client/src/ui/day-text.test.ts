import { expect, it } from 'vitest'
import { dayText } from './day-text.ts'

it('[V22] writes a day in words, as the browser’s language has it', () => {
  const wanted = new Date(2026, 10, 29).toLocaleDateString(undefined, { day: 'numeric', month: 'long' })
  expect(dayText('2026-11-29')).toBe(wanted)
  expect(dayText('')).toBe('')
})
