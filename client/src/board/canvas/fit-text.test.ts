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

test('[B15] one that would be too small to read is broken, and what stands beside it stays as large', () => {
  const address = `https://example.org/${'a'.repeat(80)}`
  expect(fitText(address, [140, 120], measure)).toBe(12)
  expect(fitText(`See ${address} for more`, [140, 120], measure)).toBe(12)
  expect(fitText('a'.repeat(400), [140, 120], measure)).toBeLessThan(12)
  expect(countLines('abcdefgh', 3, measure, true)).toBe(2)
  expect(countLines('ab abcdefgh cd', 3, measure, true)).toBe(4)
})

test('[B15] lines break at spaces, and where somebody broke them', () => {
  expect(countLines('ab cd', 2.5, measure, false)).toBe(1)
  expect(countLines('ab cd', 2, measure, false)).toBe(2)
  expect(countLines('ab\n\ncd', 9, measure, false)).toBe(3)
  expect(countLines('abcdef', 2, measure, false)).toBe(null)
})

test('[B15] text that stands alone is as large as its box', () => {
  expect(extentOfText('ab\nabcd', measure)).toEqual([2, 2])
  expect(sizeOfText('abcd', [40, 100], measure)).toBe(20)
  expect(sizeOfText('abcd', [400, 26], measure)).toBe(20)
})
