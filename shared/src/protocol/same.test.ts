import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { same } from './same.ts'

test('[P6] equal is what is equal as JSON', () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(value, value, (one, other) => {
      const copy = JSON.parse(JSON.stringify(one))
      expect(same(one, copy)).toBe(true)
      expect(same(one, other)).toBe(isEqual(one, other))
    }),
  )
  expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(same({ a: 1, b: 2 }, { a: 1 })).toBe(false)
  expect(same({ a: 1 }, { b: 1 })).toBe(false)
  expect(same({ a: undefined }, { b: undefined })).toBe(false)
  expect(same([], {})).toBe(false)
  expect(same(null, {})).toBe(false)
})

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)))
    return true
  } catch {
    return false
  }
}
