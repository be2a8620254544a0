import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRates } from './rates.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How many of so many at once are allowed. */
const allowed = (rate: { allows(): boolean }, times: number): number =>
  Array.from({ length: times }, () => rate.allows()).filter(Boolean).length

test('[S22] commands come at 10 a second, after a rest 20 more', () => {
  const { commands } = createRates()
  expect(allowed(commands, 100)).toBe(30)
  vi.advanceTimersByTime(1_000)
  expect(allowed(commands, 100)).toBe(10)
  vi.advanceTimersByTime(60_000)
  expect(allowed(commands, 100)).toBe(30)
})

test('[S22] probes come at 30 in ten seconds', () => {
  const { probes } = createRates()
  expect(allowed(probes, 100)).toBe(30)
  vi.advanceTimersByTime(10_000)
  expect(allowed(probes, 100)).toBe(30)
})
