import type { CardId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import type { CardSeen } from '../ballot/cards.ts'
import { movesSince } from './moves-since.ts'

const groups = (...all: string[]): CardSeen[][] =>
  all.map((group) => [...group].map((id) => ({ id: id as CardId, text: id }) as CardSeen))
const moves = (before: CardSeen[][], now: CardSeen[][]) =>
  movesSince(before, now).map(({ card, to }) => `${card.id}-${to?.id ?? ''}`)

test('[E28] a card that was put with another one, or taken away, is told once, and by nobody', () => {
  expect(moves(groups('a', 'b', 'c'), groups('ab', 'c'))).toEqual(['b-a'])
  expect(moves(groups('ab', 'c'), groups('abc'))).toEqual(['c-a'])
  expect(moves(groups('abc'), groups('ac', 'b'))).toEqual(['b-'])
  expect(moves(groups('ab'), groups('a', 'b'))).toEqual(['b-'])
  expect(moves(groups('ab', 'c'), groups('a', 'bc'))).toEqual(['c-b'])
})

test('[E28] of a card that is hidden, and of what stays, nothing is told', () => {
  expect(moves(groups('ab', 'c'), groups('b', 'c'))).toEqual([])
  expect(moves(groups('ab', 'c'), groups('ab', 'c'))).toEqual([])
  expect(moves([], groups('ab'))).toEqual([])
})
