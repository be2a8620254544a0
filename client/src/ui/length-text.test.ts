import { expect, test } from 'vitest'
import { clockLength } from './length-text.ts'

test('[W6] how long each has stands as a clock shows it, and never like a time of day', () => {
  expect(clockLength(45)).toBe('0:45')
  expect(clockLength(160)).toBe('2:40')
  expect(clockLength(595)).toBe('9:55')
  expect(clockLength(600)).toBe('10 min')
  expect(clockLength(840)).toBe('14 min')
  expect(clockLength(935)).toBe('15:35 min')
})
