import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { sessionSeconds } from '../session-seconds.ts'

/** One of the group teaches, another one says it back, the others ask. Without a teacher: a round, “one thing I learned lately”. */
export interface TeachOptions {
  readonly prompt: 'teach'
  /** The group's own words instead. */
  readonly question: SealedText | null
  readonly teach: number
  readonly think: number
  readonly back: number
  readonly questions: number
  /** The longest single question. */
  readonly each: number
  /** For what I take with me. */
  readonly take: number
  /** Everyone's turn when nobody teaches. */
  readonly learned: number
  readonly grace: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const teachOptions = v.strictObject({
  prompt: v.picklist(['teach']),
  question: v.nullable(sealedText(LIMITS.question)),
  teach: sessionSeconds(60, 1800),
  think: sessionSeconds(15, 300),
  back: sessionSeconds(15, 300),
  questions: sessionSeconds(30, 1800),
  each: sessionSeconds(15, 300),
  take: sessionSeconds(15, 300),
  learned: sessionSeconds(10, 600),
  grace: sessionSeconds(0, 120),
})
