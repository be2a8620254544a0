import { seconds } from '../../time.ts'
import type { Holding, SegmentKind } from '../kind.ts'
import type { VoteOptions } from './options.ts'

/** [E6] Session seconds in which numbers are handed in. */
const WINDOW = seconds(6)

/** What there is nothing to choose among for is passed over. */
export const vote: SegmentKind<VoteOptions, 'placing' | 'handing' | 'shown' | 'choosing' | 'seen'> = {
  plan: ({ placing, shown }) => {
    const takes = seconds(placing + WINDOW + shown)
    return { least: takes, wanted: takes, most: takes }
  },
  resize: (options) => options,
  lead: () => null,
  ballot: (options): Holding => {
    if (options.method !== 'consent') return { envelopes: 1, among: 'cards', few: 'open' }
    return options.question === null ? { envelopes: 1, among: 'topic', few: 'open' } : { envelopes: 1, few: 'open' }
  },
  steps: ({ placing, shown }, { ballot, poll }) => {
    if (ballot) {
      return [
        { stage: 'placing', lasts: seconds(placing) },
        { stage: 'handing', hands: WINDOW },
        { stage: 'shown', lasts: seconds(shown) },
      ]
    }
    if (!poll) return []
    // [E27] In the open they have other names, so that nobody takes one for the other.
    return [
      { stage: 'choosing', lasts: seconds(placing) },
      { stage: 'seen', lasts: seconds(shown) },
    ]
  },
}
