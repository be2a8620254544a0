import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedBy, textChange } from './text-change.ts'

describe('what changed in a text', () => {
  test('[B25] is one stretch, where the caret says it is', () => {
    expect(textChange('same', 'same')).toBe(null)
    expect(textChange('', 'new')).toEqual({ at: 0, length: 0, by: 'new' })
    expect(textChange('a long road', 'a road')).toMatchObject({ length: 5, by: '' })
    expect(textChange('aaa', 'aaaa', 2)).toEqual({ at: 1, length: 0, by: 'a' })
    expect(textChange('aaa', 'aaaa')).toEqual({ at: 3, length: 0, by: 'a' })
  })

  test('[B25] never cuts a character in two', () => {
    expect(textChange('😀', '😁')).toEqual({ at: 0, length: 2, by: '😁' })
    expect(textChange('x😀', 'x\u{1F300}😀', 3)).toEqual({ at: 1, length: 0, by: '\u{1F300}' })
  })

  test('[B25] done to what was before it gives what is now, wherever the caret is', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁'), maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, fc.nat(24), (before, after, caret) => {
        const change = textChange(before, after, Math.min(caret, after.length)) ?? { at: 0, length: 0, by: '' }
        expect(before.slice(0, change.at) + change.by + before.slice(change.at + change.length)).toBe(after)
        expect(() => encodeURIComponent(change.by)).not.toThrow()
      }),
    )
  })

  test('[B25] a caret stays with the letters it stood between', () => {
    const change = { at: 2, length: 3, by: 'four' }
    expect([0, 2, 3, 5, 9].map((place) => movedBy(place, change))).toEqual([0, 2, 6, 6, 10])
  })
})
