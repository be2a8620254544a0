import { after, type Moment } from '@rondo/shared/time'
import type { Kind } from './kind.ts'

const DAY = 24 * 60 * 60 * 1000

/** When nothing of it is to be left, and how. */
export interface Gone {
  readonly at: Moment
  readonly how: 'burned' | 'forgotten'
}

/** Whichever comes first. */
export function goneBy<Thing>(thing: Thing, kind: Kind<Thing>): Gone {
  const burns = kind.burnsAt(thing)
  const forgotten = kind.livesUntil(thing)
  return burns !== null && burns < forgotten ? { at: burns, how: 'burned' } : { at: forgotten, how: 'forgotten' }
}

export const forgottenAt = (from: Moment, days: number): Moment => after(from, days * DAY)
