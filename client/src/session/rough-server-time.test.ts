import { expect, it, vi } from 'vitest'
import { momentFromDate, roughServerTime } from './rough-server-time.ts'

const DATE = 'Sun, 22 Nov 2026 09:30:00 GMT'
const told = Date.UTC(2026, 10, 22, 9, 30)

it('[W1] takes the server’s moment from the date of its answer, half the round trip later', () => {
  expect(momentFromDate(DATE, 1000, 1200)).toBe(told + 600)
  expect(momentFromDate(null, 1000, 1200)).toBeNull()
  expect(momentFromDate('yesterday', 1000, 1200)).toBeNull()
})

it('[W1] goes on from there by a clock that does not jump, whatever the device’s own clock says', async () => {
  vi.useFakeTimers({ now: told + 2 * 3_600_000, toFake: ['Date'] })
  let clock = 0
  vi.stubGlobal('fetch', async () => {
    clock += 200
    return new Response(null, { headers: { date: DATE } })
  })
  const now = await roughServerTime('http://localhost', () => clock)
  expect(now?.()).toBe(told + 600)
  clock += 60_000
  expect(now?.()).toBe(told + 60_600)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('[W1] is nothing when the server does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await roughServerTime('http://localhost', () => 0)).toBeNull()
  vi.unstubAllGlobals()
})
