import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { sessionSeconds } from '../session-seconds.ts'

interface Times {
  /** Time to choose. */
  readonly placing: number
  /** For how long the result stands before all. */
  readonly shown: number
}

/** So many dots for each, on the cards of the group. */
export interface Dots extends Times {
  readonly method: 'dots'
  readonly dots: number
}

/** Everyone marks as many of the group's cards as they like. */
export interface Approval extends Times {
  readonly method: 'approval'
}

/** Thumbs: whether anybody is against working on the chosen card, or against what the group asks itself. */
export interface Consent extends Times {
  readonly method: 'consent'
  readonly question: SealedText | null
}

/** Everyone chooses without a name; the result shows when all are in. */
export type VoteOptions = Dots | Approval | Consent

const times = { placing: sessionSeconds(15, 300), shown: sessionSeconds(10, 300) }

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const voteOptions = v.variant('method', [
  v.strictObject({
    method: v.literal('dots'),
    dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    ...times,
  }),
  v.strictObject({ method: v.literal('approval'), ...times }),
  v.strictObject({ method: v.literal('consent'), question: v.nullable(sealedText(LIMITS.question)), ...times }),
])
