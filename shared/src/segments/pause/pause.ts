import * as v from 'valibot'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { sessionSeconds } from '../seconds.ts'
import { fixedPlan, fixedResize } from '../timed.ts'

/** Everyone stands up for a while. */
export interface PauseOptions {
  readonly seconds: number
}

export const pause: SegmentKind<PauseOptions, 'pause'> = {
  options: v.strictObject({ seconds: sessionSeconds(60, 1800) }),
  plan: fixedPlan(60),
  resize: fixedResize(60),
  lead: () => null,
  steps: (options) => [{ stage: 'pause', lasts: seconds(options.seconds) }],
}
