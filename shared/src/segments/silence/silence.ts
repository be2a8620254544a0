import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { fixedPlan, fixedResize } from '../timed.ts'
import type { SilenceOptions } from './options.ts'

export const silence: SegmentKind<SilenceOptions, 'silence'> = {
  plan: fixedPlan(15),
  resize: fixedResize(15),
  lead: () => null,
  steps: (options) => [{ stage: 'silence', lasts: seconds(options.seconds) }],
}
