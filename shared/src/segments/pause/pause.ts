import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { fixedPlan, fixedResize } from '../timed.ts'
import type { PauseOptions } from './options.ts'

export const pause: SegmentKind<PauseOptions, 'pause'> = {
  plan: fixedPlan(60),
  resize: fixedResize(60),
  lead: () => null,
  steps: (options) => [{ stage: 'pause', lasts: seconds(options.seconds) }],
}
