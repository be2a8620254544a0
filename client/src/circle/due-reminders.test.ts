import { expect, test } from 'vitest'
import { dueReminders } from './due-reminders.ts'

const one = { id: 'one', text: 'call Lin', by: '2026-11-29' }
const two = { id: 'two', text: 'listen', by: '2026-12-01' }
const never = { id: 'never', text: 'some day', by: '' }

test('[W19] one is reminded on the day, at nine in the morning, and once', () => {
  const before = new Date(2026, 10, 29, 8, 59).getTime()
  expect(dueReminders([one, two, never], new Set(), before)).toEqual({ due: [], next: 60_000 })
  const at = new Date(2026, 10, 29, 9).getTime()
  const { due, next } = dueReminders([one, two, never], new Set(), at)
  expect(due).toEqual([one])
  expect(next).toBe(new Date(2026, 11, 1, 9).getTime() - at)
  expect(dueReminders([one, never], new Set(['one']), at)).toEqual({ due: [], next: null })
})
