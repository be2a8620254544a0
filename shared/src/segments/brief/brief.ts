import * as v from 'valibot'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { STEP, sessionSeconds } from '../seconds.ts'

/** A short frame that somebody reads out: what this is, and the agreement. */
export interface BriefOptions {
  /** Which text of the catalogue. */
  readonly text: 'opening'
  readonly seconds: number
}

const LEAST = 30

export const brief: SegmentKind<BriefOptions, 'reading'> = {
  options: v.strictObject({ text: v.picklist(['opening']), seconds: sessionSeconds(LEAST, 600) }),
  plan: (options) => ({
    least: seconds(Math.min(LEAST, options.seconds)),
    wanted: seconds(options.seconds),
    most: seconds(options.seconds),
  }),
  resize: (options, _people, total) => ({ ...options, seconds: Math.max(LEAST, Math.floor(total / STEP) * STEP) }),
  steps: (options) => [{ stage: 'reading', lasts: seconds(options.seconds) }],
}
