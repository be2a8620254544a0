import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { sessionSeconds } from '../session-seconds.ts'

/** Everyone writes what is hard for them without a name; then the cards are read aloud. Among fewer than four: a round. */
export interface ChallengeOptions {
  readonly prompt: 'collect'
  /** The group's own question instead. */
  readonly question: SealedText | null
  /** Time to write. */
  readonly writing: number
  /** Everyone's turn to read aloud; when they are too few for a ballot, to tell. */
  readonly each: number
  readonly grace: number
  /** Time to put together what belongs together; 0: none. */
  readonly grouping: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const challengeOptions = v.strictObject({
  prompt: v.picklist(['collect']),
  question: v.nullable(sealedText(LIMITS.question)),
  writing: sessionSeconds(60, 900),
  each: sessionSeconds(10, 600),
  grace: sessionSeconds(0, 120),
  grouping: sessionSeconds(0, 600),
})
