import { LEAST_VOTERS } from '../../ballot/ballot.ts'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { HANDOVER } from '../seconds.ts'
import type { PulseOptions } from './options.ts'

/** [E6] Session seconds in which numbers are handed in. */
const WINDOW = seconds(6)

export const pulse: SegmentKind<PulseOptions, 'answering' | 'handing' | 'shown' | 'word'> = {
  plan: ({ answering, shown, each }, people) => {
    const takes = seconds(people < LEAST_VOTERS ? people * (each + HANDOVER) : answering + WINDOW + shown)
    return { least: takes, wanted: takes, most: takes }
  },
  resize: (options) => options,
  lead: () => null,
  ballot: () => ({ envelopes: 1, few: 'aloud' }),
  steps: ({ answering, shown, each, grace }, { ballot }) =>
    ballot
      ? [
          { stage: 'answering', lasts: seconds(answering) },
          { stage: 'handing', hands: WINDOW },
          { stage: 'shown', lasts: seconds(shown) },
        ]
      : [{ stage: 'word', floor: { each: seconds(each), grace: seconds(grace) }, who: 'all' }],
}
