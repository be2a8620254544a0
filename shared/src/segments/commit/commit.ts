import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { eachWithin, HANDOVER } from '../seconds.ts'
import type { CommitOptions } from './options.ts'

export const commit: SegmentKind<CommitOptions, 'writing' | 'saying'> = {
  plan: (options, people) => ({
    least: seconds(options.writing + people * (Math.min(options.least, options.each) + HANDOVER)),
    wanted: seconds(options.writing + people * (options.each + HANDOVER)),
    most: seconds(options.writing + people * (Math.max(options.most, options.each) + HANDOVER)),
  }),
  resize: (options, people, total) => ({
    ...options,
    each: Math.max(10, eachWithin(total - options.writing, people)),
  }),
  lead: () => null,
  steps: (options) => [
    { stage: 'writing', lasts: seconds(options.writing) },
    { stage: 'saying', floor: { each: seconds(options.each), grace: seconds(options.grace) }, who: 'all' },
  ],
}
