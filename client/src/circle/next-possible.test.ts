import type { Moment } from '@rondo/shared/time'
import { expect, test } from 'vitest'
import { nextPossible } from './next-possible.ts'

const at = (moment: number) => moment as Moment
const NOW = 1_000_000_000

test('[G23] the next session is still to come, give or take a minute, and not after the circle is forgotten', () => {
  const until = at(NOW + 5_000_000)
  const possible = (moment: number) => nextPossible(at(moment), at(NOW), until)
  expect([NOW - 60_001, NOW - 60_000, NOW, NOW + 1].map(possible)).toEqual(['past', 'yes', 'yes', 'yes'])
  expect([until, until + 1].map(possible)).toEqual(['yes', 'far'])
})
