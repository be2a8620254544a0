import { afterEach, expect, test, vi } from 'vitest'
import { systemClock } from './clock.ts'

afterEach(() => vi.restoreAllMocks())

test('[S47] the server’s clock follows its machine’s forward after a sleep, and never back', () => {
  let wall = Date.UTC(2026, 10, 22)
  let running = 5_000
  vi.spyOn(Date, 'now').mockImplementation(() => wall)
  vi.spyOn(performance, 'now').mockImplementation(() => running)
  const clock = systemClock()
  expect(clock.now()).toBe(wall)
  running += 1_000
  wall += 1_000
  expect(clock.now()).toBe(wall)
  // Set back by two hours, time goes on as before.
  const before = wall
  wall -= 7_200_000
  running += 500
  expect(clock.now()).toBe(before + 500)
  // The lid was shut for eight hours.
  wall = before + 8 * 3_600_000
  expect(clock.now()).toBe(wall)
})
