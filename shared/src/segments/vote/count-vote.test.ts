import { expect, test } from 'vitest'
import type { CardId } from '../../ids.ts'
import { countVote } from './count-vote.ts'
import { THUMBS } from './is-answer.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as [CardId, CardId, CardId, CardId]
const choices = [a, b, c, d]
const threeDots = { method: 'dots', dots: 3, placing: 90, shown: 60 } as const
const approval = { method: 'approval', placing: 90, shown: 60 } as const
const consent = { method: 'consent', question: null, placing: 30, shown: 30 } as const
const times = (count: number, answer: readonly number[]) => Array.from({ length: count }, () => answer)

test('[E15] dots are counted from six who voted on', () => {
  expect(countVote(threeDots, choices, [...times(5, [0, 2, 1, 0]), [3, 0, 0, 0]])).toEqual({
    is: 'totals',
    cards: [
      { card: b, count: 10 },
      { card: c, count: 5 },
      { card: a, count: 3 },
      { card: d, count: 0 },
    ],
  })
})

test('[E15] among four or five only the first three places are told, without a number; equals share one', () => {
  expect(countVote(threeDots, choices, [...times(3, [0, 2, 1, 0]), [1, 0, 2, 0]])).toEqual({
    is: 'ranking',
    cards: [
      { card: b, place: 1 },
      { card: c, place: 2 },
      { card: a, place: 3 },
    ],
  })
  expect(countVote(threeDots, choices, times(4, [1, 1, 0, 0]))).toEqual({
    is: 'ranking',
    cards: [
      { card: a, place: 1 },
      { card: b, place: 1 },
    ],
  })
})

test('[E15] whoever gives more dots than there are, or not one number for each card, is not counted', () => {
  expect(countVote(threeDots, choices, [...times(4, [1, 0, 0, 0]), [0, 9, 0, 0], [0, 1]])).toEqual({
    is: 'ranking',
    cards: [{ card: a, place: 1 }],
  })
})

test('[E29] an approval marks as many cards as one likes, each once', () => {
  expect(countVote(approval, choices, [...times(5, [1, 1, 0, 0]), [0, 1, 1, 1]])).toEqual({
    is: 'totals',
    cards: [
      { card: b, count: 6 },
      { card: a, count: 5 },
      { card: c, count: 1 },
      { card: d, count: 1 },
    ],
  })
  expect(countVote(approval, choices, [...times(4, [1, 0, 0, 0]), [0, 2, 0, 0], [0, 1]])).toEqual({
    is: 'ranking',
    cards: [{ card: a, place: 1 }],
  })
})

test('[E29] one thumb down is enough, and nobody learns how many there are', () => {
  const { up, sideways, down } = THUMBS
  expect(countVote(consent, [a], times(6, [up]))).toEqual({ is: 'consent', carried: true })
  expect(countVote(consent, [a], [...times(3, [up]), [sideways]])).toEqual({ is: 'consent', carried: true })
  expect(countVote(consent, [a], [...times(5, [up]), [down]])).toEqual(countVote(consent, [a], times(6, [down])))
  expect(countVote(consent, [a], times(4, [down]))).toEqual({ is: 'consent', carried: false })
})

test('[E29] among fewer than four thumbs nothing is told', () => {
  expect(countVote(consent, [a], [[THUMBS.up], [THUMBS.up], [THUMBS.up], [], [0], [4]])).toEqual({
    is: 'consent',
    carried: null,
  })
})
