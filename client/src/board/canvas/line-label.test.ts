import { expect, test } from 'vitest'
import { LABEL, labelOn } from './line-label.ts'

const measure = (text: string) => text.length * 0.5

test('[B69] the words of a line stand around its middle, whichever way it goes', () => {
  const there = labelOn(
    [
      [0, 0],
      [200, 100],
    ],
    'leads to',
    measure,
  )
  expect(there).toEqual({ lines: ['leads to'], at: [70, 40.25], size: [60, 19.5] })
  expect(
    labelOn(
      [
        [200, 100],
        [0, 0],
      ],
      'leads to',
      measure,
    ),
  ).toEqual(there)
})

test('[B69] they are broken where somebody broke them, and where a line has become too long', () => {
  expect(
    labelOn(
      [
        [0, 0],
        [9, 0],
      ],
      'one\ntwo',
      measure,
    ).lines,
  ).toEqual(['one', 'two'])
  const { lines, size } = labelOn(
    [
      [0, 0],
      [9, 0],
    ],
    'word '.repeat(20).trim(),
    measure,
  )
  expect(lines.length).toBe(4)
  expect(size[0]).toBeLessThanOrEqual(LABEL.widest)
})
