import * as v from 'valibot'
import { sessionSeconds } from '../session-seconds.ts'

/** Everyone places dots on the cards of the group; the result shows when all are in. */
export interface VoteOptions {
  readonly dots: number
  /** Time to place them. */
  readonly placing: number
  /** For how long the result stands before all. */
  readonly shown: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const voteOptions = v.strictObject({
  dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  placing: sessionSeconds(30, 300),
  shown: sessionSeconds(10, 300),
})
