import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { eachWithin, HANDOVER } from '../seconds.ts'
import type { ReviewOptions } from './options.ts'

export const review: SegmentKind<ReviewOptions, 'turns'> = {
  plan: (options, people) => ({
    least: seconds(people * (Math.min(options.least, options.each) + HANDOVER)),
    wanted: seconds(people * (options.each + HANDOVER)),
    most: seconds(people * (Math.max(options.most, options.each) + HANDOVER)),
  }),
  resize: (options, people, total) => ({ ...options, each: Math.max(10, eachWithin(total, people)) }),
  lead: () => null,
  // [G18] There is nothing to come back to.
  isPassedOver: (circle) => !circle?.hasPromises,
  steps: (options) => [
    { stage: 'turns', floor: { each: seconds(options.each), grace: seconds(options.grace) }, who: 'all' },
  ],
}
