/** What the group learns of one statement: from six answers on the mean of 1 (no) to 5 (yes), below only a word; null: too few answered it. */
export type StatementSeen = { readonly is: 'yes' | 'mixed' | 'no'; readonly mean: number | null } | null

/** Rules of small numbers: with fewer answers nothing is shown, with fewer than six no number. */
const LEAST_ANSWERS = 4
const LEAST_FOR_NUMBERS = 6

const STATEMENTS = 3
const HIGHEST = 5

/** [E13] Of each statement what may be known; `answers` are everybody’s, 0 for a statement that was left out. */
export const countPulse = (answers: readonly (readonly number[])[]): readonly StatementSeen[] =>
  Array.from({ length: STATEMENTS }, (_, statement) =>
    statementSeen(answers.flatMap((one) => (isAnswer(one[statement]) ? [one[statement]] : []))),
  )

const isAnswer = (value: number | undefined): value is number => value !== undefined && value >= 1 && value <= HIGHEST

function statementSeen(answers: readonly number[]): StatementSeen {
  if (answers.length < LEAST_ANSWERS) return null
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length
  const is = mean >= 3.5 ? 'yes' : mean <= 2.5 ? 'no' : 'mixed'
  return { is, mean: answers.length < LEAST_FOR_NUMBERS ? null : Math.round(mean * 10) / 10 }
}
