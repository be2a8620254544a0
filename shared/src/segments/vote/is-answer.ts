import type { CardId } from '../../ids.ts'
import type { VoteOptions } from './options.ts'

/** What a thumb says as a number: its place among the three that are shown. */
export const THUMBS = { up: 1, sideways: 2, down: 3 } as const

/** Whether these numbers answer such a vote: so many dots at most, a mark or none for each card, or one thumb. */
export function isAnswer(options: VoteOptions, choices: readonly CardId[], numbers: readonly number[]): boolean {
  switch (options.method) {
    case 'dots':
      return numbers.length === choices.length && numbers.reduce((total, one) => total + one, 0) <= options.dots
    case 'approval':
      return numbers.length === choices.length && numbers.every((one) => one === 0 || one === 1)
    case 'consent':
      return numbers.length === 1 && Object.values<number | undefined>(THUMBS).includes(numbers[0])
    default:
      return options satisfies never
  }
}
