import type { Moment } from '@rondo/shared/time'
import { describe, expect, it } from 'vitest'
import { nextOccurrence } from './next-occurrence.ts'

const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime() as Moment

describe('the next time a clock shows a time', () => {
  it('[W1] is today when it is still to come', () => {
    expect(nextOccurrence('11:00', at(2026, 4, 7, 9, 30))).toBe(at(2026, 4, 7, 11, 0))
  })

  it('[W1] is tomorrow when it has passed, or is this very minute', () => {
    expect(nextOccurrence('09:15', at(2026, 4, 7, 9, 30))).toBe(at(2026, 4, 8, 9, 15))
    expect(nextOccurrence('09:30', at(2026, 4, 7, 9, 30))).toBe(at(2026, 4, 8, 9, 30))
    expect(nextOccurrence('00:10', at(2026, 11, 31, 23, 50))).toBe(at(2027, 0, 1, 0, 10))
  })

  it('[W1] is nothing without a time', () => {
    expect(nextOccurrence('', at(2026, 4, 7, 9, 30))).toBeNull()
    expect(nextOccurrence('soon', at(2026, 4, 7, 9, 30))).toBeNull()
  })
})
