import { expect, test } from 'vitest'
import type { CardId } from '../../ids.ts'
import { countDots } from './count-dots.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as [CardId, CardId, CardId, CardId]
const choices = [a, b, c, d]
const times = (count: number, answer: readonly number[]) => Array.from({ length: count }, () => answer)

test('[E15] dots are counted from six who voted on', () => {
  expect(countDots(choices, [...times(5, [0, 2, 1, 0]), [3, 0, 0, 0]], 3)).toEqual({
    is: 'totals',
    cards: [
      { card: b, dots: 10 },
      { card: c, dots: 5 },
      { card: a, dots: 3 },
      { card: d, dots: 0 },
    ],
  })
})

test('[E15] among four or five only the first three places are told, without a number; equals share one', () => {
  expect(countDots(choices, [...times(3, [0, 2, 1, 0]), [1, 0, 2, 0]], 3)).toEqual({
    is: 'ranking',
    cards: [
      { card: b, place: 1 },
      { card: c, place: 2 },
      { card: a, place: 3 },
    ],
  })
  expect(countDots(choices, times(4, [1, 1, 0, 0]), 3)).toEqual({
    is: 'ranking',
    cards: [
      { card: a, place: 1 },
      { card: b, place: 1 },
    ],
  })
})

test('[E15] whoever gives more dots than there are, or not one number for each card, is not counted', () => {
  expect(countDots(choices, [...times(4, [1, 0, 0, 0]), [0, 9, 0, 0], [0, 1]], 3)).toEqual({
    is: 'ranking',
    cards: [{ card: a, place: 1 }],
  })
})
