import { expect, test } from 'vitest'
import { clockText, untilNextSecond } from './clock-text.ts'

test.each([
  [240, '4:00'],
  [239.99, '4:00'],
  [239, '3:59'],
  [59.2, '1:00'],
  [0.01, '0:01'],
  [0, '0:00'],
  [-0.5, '0:00'],
  [-1, '+0:01'],
  [-1.9, '+0:01'],
  [-75, '+1:15'],
  [5400, '90:00'],
])('[C15] %d s left are shown as %s', (left, text) => {
  expect(clockText(left)).toBe(text)
})

test.each([2.25, 2, 0.5, 0, -0.25, -3])(
  '[C15] from %d s the shown second lasts as long as is said, and no longer',
  (left) => {
    const next = left - untilNextSecond(left)
    expect(clockText(next + 0.001)).toBe(clockText(left))
    expect(clockText(next)).not.toBe(clockText(left))
  },
)
