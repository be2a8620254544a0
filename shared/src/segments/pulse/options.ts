import * as v from 'valibot'
import { sessionSeconds } from '../session-seconds.ts'

/** Three statements that everyone answers without a name; among fewer than four: a word each. */
export interface PulseOptions {
  /** Time to answer. */
  readonly answering: number
  /** For how long the result stands before all. */
  readonly shown: number
  /** Everyone's turn when they are too few for a ballot. */
  readonly each: number
  readonly grace: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const pulseOptions = v.strictObject({
  answering: sessionSeconds(15, 300),
  shown: sessionSeconds(5, 300),
  each: sessionSeconds(10, 300),
  grace: sessionSeconds(0, 120),
})
