import { expect, test } from 'vitest'
import type { CardId } from '../ids.ts'
import type { CardMove } from '../room/commands.ts'
import { regrouped } from './regrouped.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as [CardId, CardId, CardId, CardId]
const cards = [a, b, c, d]
const move = (card: CardId, to: CardId | null): CardMove => ({ card, to })

test('[E28] a card that is put with another one belongs together with it and with what that one belongs to', () => {
  expect(regrouped(cards, [], [move(c, a)])).toEqual([[a, c]])
  expect(regrouped(cards, [[a, c]], [move(d, c)])).toEqual([[a, c, d]])
})

test('[E28] a card that is moved leaves where it was; one alone is no group', () => {
  expect(regrouped(cards, [[a, b, c]], [move(b, d)])).toEqual([
    [a, c],
    [b, d],
  ])
  expect(regrouped(cards, [[a, b]], [move(b, null)])).toEqual([])
})

test('[E28] whoever moved first makes no difference, nor does the direction', () => {
  const moves = [move(a, b), move(b, c), move(d, a)]
  expect(regrouped(cards, [[a, d]], moves)).toEqual([[a, b, c, d]])
  expect(regrouped(cards, [[a, d]], moves.toReversed())).toEqual([[a, b, c, d]])
  expect(regrouped(cards, [], [move(a, b)])).toEqual(regrouped(cards, [], [move(b, a)]))
})

test('[E28] what is no card of these moves nothing', () => {
  const stranger = 'x' as CardId
  expect(regrouped(cards, [[a, b]], [move(stranger, a), move(c, stranger), move(d, d)])).toEqual([[a, b]])
})
