import type { CardId } from '../../ids.ts'

/** What the group learns: from six who voted on how many dots each card has, below that only the order of the first three. */
export type VoteSeen =
  | { readonly is: 'totals'; readonly cards: readonly { readonly card: CardId; readonly dots: number }[] }
  /** The best first; equals share a place, counted from 1. */
  | { readonly is: 'ranking'; readonly cards: readonly { readonly card: CardId; readonly place: number }[] }

const LEAST_FOR_NUMBERS = 6
const SHOWN_PLACES = 3

/** [E15] Counts the dots; `answers` name so many dots for each choice, in their order. Who gives more than `most` in all is not counted. */
export function countDots(choices: readonly CardId[], answers: readonly (readonly number[])[], most: number): VoteSeen {
  const valid = answers.filter((one) => one.length === choices.length && sum(one) <= most)
  const cards = choices
    .map((card, place) => ({ card, dots: sum(valid.map((one) => one[place] ?? 0)) }))
    .sort((one, other) => other.dots - one.dots)
  if (valid.length >= LEAST_FOR_NUMBERS) return { is: 'totals', cards }
  const ranked = cards.map(({ card, dots }) => ({
    card,
    dots,
    place: 1 + cards.filter((other) => other.dots > dots).length,
  }))
  const shown = ranked.filter(({ dots, place }) => dots > 0 && place <= SHOWN_PLACES)
  return { is: 'ranking', cards: shown.map(({ card, place }) => ({ card, place })) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
