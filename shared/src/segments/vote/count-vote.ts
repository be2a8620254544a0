import type { CardId, MemberId } from '../../ids.ts'
import { isAnswer, THUMBS } from './is-answer.ts'
import type { VoteOptions } from './options.ts'

/** What everyone said in an open vote, in the order of the choices. */
export interface OpenAnswer {
  readonly member: MemberId
  readonly numbers: readonly number[]
}

/** What the group learns of a vote without names: from six who voted on how much each card has, below that only the order of the first three. */
export type SecretVote =
  | { readonly is: 'totals'; readonly cards: readonly { readonly card: CardId; readonly count: number }[] }
  /** The best first; equals share a place, counted from 1. */
  | { readonly is: 'ranking'; readonly cards: readonly { readonly card: CardId; readonly place: number }[] }
  /** Whether nobody is against it, and never how many; null: too few said anything. */
  | { readonly is: 'consent'; readonly carried: boolean | null }

/** The same, or what each of too few said by name. */
export type VoteSeen =
  | SecretVote
  | { readonly is: 'open'; readonly choices: readonly CardId[]; readonly answers: readonly OpenAnswer[] }

const LEAST_FOR_NUMBERS = 6
const LEAST_FOR_CONSENT = 4
const SHOWN_PLACES = 3

/** [E15] [E29] Counts what was handed in; `answers` have a number for each choice, in their order. What is no answer is not counted. */
export function countVote(
  options: VoteOptions,
  choices: readonly CardId[],
  answers: readonly (readonly number[])[],
): SecretVote {
  const valid = answers.filter((one) => isAnswer(options, choices, one))
  return options.method === 'consent' ? consentOf(valid) : choicesOf(choices, valid)
}

/** [E29] One who is against it is enough, and nobody learns how many there are. */
function consentOf(answers: readonly (readonly number[])[]): SecretVote {
  const told = answers.length >= LEAST_FOR_CONSENT
  return { is: 'consent', carried: told ? answers.every(([thumb]) => thumb !== THUMBS.down) : null }
}

function choicesOf(choices: readonly CardId[], answers: readonly (readonly number[])[]): SecretVote {
  const cards = choices
    .map((card, place) => ({ card, count: sum(answers.map((one) => one[place] ?? 0)) }))
    .sort((one, other) => other.count - one.count)
  if (answers.length >= LEAST_FOR_NUMBERS) return { is: 'totals', cards }
  const ranked = cards.map(({ card, count }) => ({
    card,
    count,
    place: 1 + cards.filter((other) => other.count > count).length,
  }))
  const shown = ranked.filter(({ count, place }) => count > 0 && place <= SHOWN_PLACES)
  return { is: 'ranking', cards: shown.map(({ card, place }) => ({ card, place })) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
