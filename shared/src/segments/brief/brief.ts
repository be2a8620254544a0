import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { fixedPlan, fixedResize } from '../timed.ts'
import type { BriefOptions } from './options.ts'

/** Nobody reads it out in fewer session seconds. */
export const LEAST = 15

export const brief: SegmentKind<BriefOptions, 'reading'> = {
  plan: fixedPlan(LEAST),
  resize: fixedResize(LEAST),
  lead: () => null,
  steps: (options) => [{ stage: 'reading', lasts: seconds(options.seconds) }],
}
