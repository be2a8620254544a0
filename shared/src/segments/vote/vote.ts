import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import type { VoteOptions } from './options.ts'

/** [E6] Session seconds in which numbers are handed in. */
const WINDOW = seconds(6)

/** Without cards, or among too few, there is nothing to place dots on: the part is passed over. */
export const vote: SegmentKind<VoteOptions, 'placing' | 'handing' | 'shown'> = {
  plan: ({ placing, shown }) => {
    const takes = seconds(placing + WINDOW + shown)
    return { least: takes, wanted: takes, most: takes }
  },
  resize: (options) => options,
  lead: () => null,
  ballot: { envelopes: 1, among: 'cards' },
  steps: ({ placing, shown }, { ballot }) =>
    ballot
      ? [
          { stage: 'placing', lasts: seconds(placing) },
          { stage: 'handing', hands: WINDOW },
          { stage: 'shown', lasts: seconds(shown) },
        ]
      : [],
}
