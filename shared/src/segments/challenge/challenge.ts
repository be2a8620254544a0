import { LEAST_VOTERS } from '../../ballot/ballot.ts'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { HANDOVER } from '../seconds.ts'
import type { ChallengeOptions } from './options.ts'

/** [E6] Session seconds in which cards are handed in. */
const WINDOW = seconds(20)

/** Session seconds to decide what becomes of one's own cards when a ballot has failed. */
const FAILED = seconds(60)

export const challenge: SegmentKind<ChallengeOptions, 'writing' | 'handing' | 'failed' | 'reading' | 'aloud'> = {
  plan: ({ writing, each }, people) => {
    const takes = seconds((people < LEAST_VOTERS ? 0 : writing + WINDOW) + people * (each + HANDOVER))
    return { least: takes, wanted: takes, most: takes }
  },
  resize: (options) => options,
  lead: () => null,
  ballot: { envelopes: 3 },
  steps: ({ writing, each, grace }, { ballot }) => {
    const floor = { each: seconds(each), grace: seconds(grace) }
    if (!ballot) return [{ stage: 'aloud', floor, who: 'all' }]
    return [
      { stage: 'writing', lasts: seconds(writing) },
      { stage: 'handing', hands: WINDOW },
      ballot.state.is === 'void' ? { stage: 'failed', lasts: FAILED } : { stage: 'reading', floor, who: 'all' },
    ]
  },
}
