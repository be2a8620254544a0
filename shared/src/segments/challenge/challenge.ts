import { LEAST_VOTERS } from '../../ballot/ballot.ts'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { HANDOVER } from '../seconds.ts'
import type { ChallengeOptions } from './options.ts'

/** [E6] Session seconds in which cards are handed in. */
const WINDOW = seconds(20)

/** Session seconds to decide what becomes of one's own cards when a ballot has failed. */
const FAILED = seconds(60)

/** The least time to write that is worth it. */
const LEAST_WRITING = 120

export const challenge: SegmentKind<ChallengeOptions, 'writing' | 'handing' | 'failed' | 'reading' | 'aloud'> = {
  plan: ({ writing, each }, people) => {
    const turns = people * (each + HANDOVER)
    if (people < LEAST_VOTERS) return { least: seconds(turns), wanted: seconds(turns), most: seconds(turns) }
    const takes = (time: number) => seconds(time + WINDOW + turns)
    return { least: takes(Math.min(LEAST_WRITING, writing)), wanted: takes(writing), most: takes(writing) }
  },
  resize: (options, people, total) => ({
    ...options,
    writing: Math.min(
      options.writing,
      Math.max(Math.min(LEAST_WRITING, options.writing), total - WINDOW - people * (options.each + HANDOVER)),
    ),
  }),
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
