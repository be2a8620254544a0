import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { sessionSeconds } from '../seconds.ts'
import { fixedPlan, fixedResize } from '../timed.ts'

/** Nobody speaks, and everyone thinks of the same thing. */
export interface SilenceOptions {
  readonly prompt: 'think'
  /** The group's own words instead. */
  readonly question: SealedText | null
  readonly seconds: number
}

export const silence: SegmentKind<SilenceOptions, 'silence'> = {
  options: v.strictObject({
    prompt: v.picklist(['think']),
    question: v.nullable(sealedText(LIMITS.question)),
    seconds: sessionSeconds(15, 900),
  }),
  plan: fixedPlan(15),
  resize: fixedResize(15),
  lead: () => null,
  steps: (options) => [{ stage: 'silence', lasts: seconds(options.seconds) }],
}
