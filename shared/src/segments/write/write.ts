import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { STEP } from '../seconds.ts'
import type { WriteOptions } from './options.ts'

/** Nobody finds words in fewer session seconds. */
export const LEAST = 60

/** [B20] Session seconds in which the notes leave their devices; once all are there nobody waits. */
const WINDOW = seconds(15)

export const write: SegmentKind<WriteOptions, 'writing' | 'handing' | 'shown'> = {
  plan: ({ writing, shown }) => {
    const wanted = seconds(writing + WINDOW + shown)
    return { least: seconds(Math.min(LEAST, writing) + WINDOW + shown), wanted, most: wanted }
  },
  resize: (options, _people, total) => ({
    ...options,
    writing: Math.max(LEAST, Math.floor((total - WINDOW - options.shown) / STEP) * STEP),
  }),
  lead: () => null,
  ballot: () => ({ envelopes: 0, few: 'never' }),
  steps: ({ writing, shown }) => [
    { stage: 'writing', lasts: seconds(writing) },
    { stage: 'handing', hands: WINDOW },
    { stage: 'shown', lasts: seconds(shown) },
  ],
}
