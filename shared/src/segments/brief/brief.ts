import * as v from 'valibot'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { sessionSeconds } from '../seconds.ts'
import { fixedPlan, fixedResize } from '../timed.ts'

/** A short frame that somebody reads out: what this is, and the agreement. */
export interface BriefOptions {
  /** Which text of the catalogue. */
  readonly text: 'opening'
  readonly seconds: number
}

const LEAST = 30

export const brief: SegmentKind<BriefOptions, 'reading'> = {
  options: v.strictObject({ text: v.picklist(['opening']), seconds: sessionSeconds(LEAST, 600) }),
  plan: fixedPlan(LEAST),
  resize: fixedResize(LEAST),
  lead: () => null,
  steps: (options) => [{ stage: 'reading', lasts: seconds(options.seconds) }],
}
