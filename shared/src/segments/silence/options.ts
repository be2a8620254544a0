import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { sessionSeconds } from '../session-seconds.ts'

/** Nobody speaks, and everyone thinks of the same thing. */
export interface SilenceOptions {
  readonly prompt: 'think'
  /** The group's own words instead. */
  readonly question: SealedText | null
  readonly seconds: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const silenceOptions = v.strictObject({
  prompt: v.picklist(['think']),
  question: v.nullable(sealedText(LIMITS.question)),
  seconds: sessionSeconds(15, 900),
})
