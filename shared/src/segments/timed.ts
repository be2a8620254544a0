import { seconds } from '../time.ts'
import type { SegmentKind } from './kind.ts'
import { STEP } from './seconds.ts'

/** A part that is one stretch of time: it keeps its length, and gives way down to `least` when it must. */
export const timed = <Options extends { readonly seconds: number }, Stage extends string>(
  stage: Stage,
  least: number,
): SegmentKind<Options, Stage> => ({
  plan: (options) => ({
    least: seconds(Math.min(least, options.seconds)),
    wanted: seconds(options.seconds),
    most: seconds(options.seconds),
  }),
  resize: (options, _people, total) => ({ ...options, seconds: Math.max(least, Math.floor(total / STEP) * STEP) }),
  lead: () => null,
  steps: (options) => [{ stage, lasts: seconds(options.seconds) }],
})
