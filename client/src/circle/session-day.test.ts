import type { Moment } from '@rondo/shared/time'
import { expect, test } from 'vitest'
import { sessionDay } from './session-day.ts'

test('[G29] two sessions of one day are told apart by their time', () => {
  const ended = (day: number, hour: number) => ({ endedAt: new Date(2026, 10, day, hour).getTime() as Moment })
  const now = new Date(2026, 10, 23, 18, 5)
  const first = sessionDay([ended(22, 18)], now)
  expect(first).toContain('23')
  expect(first).not.toContain(':')
  expect(sessionDay([ended(22, 18), ended(23, 10)], now)).toMatch(/23.*:05/)
})
