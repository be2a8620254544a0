import * as v from 'valibot'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { eachWithin, HANDOVER, sessionSeconds } from '../seconds.ts'

/** Everyone writes one thing they will do, then says it to the group in turn. */
export interface CommitOptions {
  /** Time to write before the first one speaks. */
  readonly writing: number
  readonly each: number
  readonly least: number
  readonly most: number
  readonly grace: number
}

export const commit: SegmentKind<CommitOptions, 'writing' | 'saying'> = {
  options: v.strictObject({
    writing: sessionSeconds(15, 900),
    each: sessionSeconds(10, 600),
    least: sessionSeconds(10, 600),
    most: sessionSeconds(10, 600),
    grace: sessionSeconds(0, 120),
  }),
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
