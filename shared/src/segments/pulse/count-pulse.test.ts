import { expect, test } from 'vitest'
import { countPulse } from './count-pulse.ts'

const everyone = (count: number, answer: readonly number[]) => Array.from({ length: count }, () => answer)

test('[E13] a pulse says nothing of a statement that fewer than four have answered', () => {
  expect(countPulse(everyone(3, [5, 5, 5]))).toEqual([null, null, null])
  expect(countPulse([...everyone(3, [5, 5, 5]), [0, 5, 9]])).toEqual([null, { is: 'yes', mean: null }, null])
})

test('[E13] a pulse is told in words below six answers, and with its mean from six on', () => {
  expect(countPulse(everyone(5, [5, 3, 1]))).toEqual([
    { is: 'yes', mean: null },
    { is: 'mixed', mean: null },
    { is: 'no', mean: null },
  ])
  expect(countPulse([...everyone(5, [4, 3, 2]), [5, 3, 1]])[0]).toEqual({ is: 'yes', mean: 4.2 })
})

test('[E13] the order of answers makes no difference', () => {
  const given = [
    [1, 2, 3],
    [5, 4, 0],
    [2, 2, 2],
    [4, 5, 1],
    [3, 3, 3],
  ]
  expect(countPulse(given.toReversed())).toEqual(countPulse(given))
})
