import { expect, test } from 'vitest'
import { countLines, extentOfText, fitText, sizeOfText } from './fit-text.ts'

/** Every letter is half as wide as it is high. */
const measure = (text: string) => text.length / 2

test('[B15] few words are large, many are smaller, and too many are as small as it goes', () => {
  expect(fitText('Why?', [140, 120], measure)).toBe(18)
  expect(fitText('Who already knows how she feels about the work we do?', [140, 120], measure)).toBe(18)
  const middling = fitText('one two three four five '.repeat(6), [140, 120], measure)
  expect(middling).toBeLessThan(18)
  expect(middling).toBeGreaterThan(6)
  expect(fitText('words '.repeat(500), [140, 120], measure)).toBe(6)
})

test('[B15] a long word makes them smaller, so that it is not broken', () => {
  expect(fitText('Verantwortungsgefühl', [140, 120], measure)).toBe(14)
})

test('[B15] lines break at spaces, and where somebody broke them', () => {
  expect(countLines('ab cd', 2.5, measure)).toBe(1)
  expect(countLines('ab cd', 2, measure)).toBe(2)
  expect(countLines('ab\n\ncd', 9, measure)).toBe(3)
  expect(countLines('abcdef', 2, measure)).toBe(null)
})

test('[B15] text that stands alone is as large as its box', () => {
  expect(extentOfText('ab\nabcd', measure)).toEqual([2, 2])
  expect(sizeOfText('abcd', [40, 100], measure)).toBe(20)
  expect(sizeOfText('abcd', [400, 26], measure)).toBe(20)
})
