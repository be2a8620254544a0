import { within } from './chance.ts'

/** What a simulated member means to do with a turn, and after how many session seconds. */
export interface TurnPlan {
  readonly is: 'done' | 'pass' | 'give' | 'not-finished'
  readonly after: number
}

const SHORT = { least: 5, most: 12 }
const PASSES = 0.08
const GIVES = 0.05
const RUNS_OVER = 0.1

/** Draws a plan for a turn of `length` session seconds: most people simply speak for a part of it. */
export function planTurn(random: () => number, length: number, talk: 'short' | 'part'): TurnPlan {
  const drawn = random()
  const most = talk === 'short' ? Math.min(SHORT.most, length) : length * 0.95
  const least = talk === 'short' ? Math.min(SHORT.least, length) : length * 0.4
  if (drawn < PASSES) return { is: 'pass', after: within(random, 2, 4) }
  if (drawn < PASSES + GIVES) return { is: 'give', after: within(random, least / 2, most / 2) }
  if (drawn < PASSES + GIVES + RUNS_OVER && talk === 'part')
    return { is: 'not-finished', after: length + within(random, 2, 8) }
  return { is: 'done', after: within(random, least, most) }
}
