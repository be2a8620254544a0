import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { STEP } from '../seconds.ts'
import type { OpenOptions } from './options.ts'

export const open: SegmentKind<OpenOptions, 'talk'> = {
  plan: (options) => ({
    least: seconds(Math.min(options.least, options.seconds)),
    wanted: seconds(options.seconds),
    most: seconds(Math.max(options.most, options.seconds)),
  }),
  resize: (options, _people, total) => ({ ...options, seconds: Math.max(60, Math.floor(total / STEP) * STEP) }),
  lead: () => null,
  steps: (options) => [
    {
      stage: 'talk',
      lasts: seconds(options.seconds),
      queue: { each: seconds(options.each), grace: seconds(options.grace), once: options.once, counts: true },
      who: 'all',
    },
  ],
}
