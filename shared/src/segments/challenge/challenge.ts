import { AGREED_VOTERS } from '../../ballot/ballot.ts'
import { seconds } from '../../time.ts'
import type { SegmentKind, Step } from '../kind.ts'
import { HANDOVER } from '../seconds.ts'
import type { ChallengeOptions } from './options.ts'

/** [E6] Session seconds in which cards are handed in. */
const WINDOW = seconds(20)

/** [E26] Session seconds in which three say whether they write without a name all the same. */
const AGREEING = seconds(60)

/** Session seconds to decide what becomes of one's own cards when a ballot has failed. */
const FAILED = seconds(60)

type Stage = 'agreeing' | 'writing' | 'handing' | 'failed' | 'reading' | 'grouping' | 'aloud'

export const challenge: SegmentKind<ChallengeOptions, Stage> = {
  plan: ({ writing, each, grouping }, people) => {
    const quiet = people < AGREED_VOTERS ? 0 : writing + WINDOW + grouping
    const takes = seconds(quiet + people * (each + HANDOVER))
    return { least: takes, wanted: takes, most: takes }
  },
  resize: (options) => options,
  lead: () => null,
  ballot: () => ({ envelopes: 3, few: 'agree' }),
  steps: ({ writing, each, grace, grouping }, { ballot, poll }) => {
    const floor = { each: seconds(each), grace: seconds(grace) }
    const asked: readonly Step<Stage>[] = poll ? [{ stage: 'agreeing', lasts: AGREEING }] : []
    if (!ballot) return [...asked, { stage: 'aloud', floor, who: 'all' }]
    const written: readonly Step<Stage>[] = [
      ...asked,
      { stage: 'writing', lasts: seconds(writing) },
      { stage: 'handing', hands: WINDOW },
    ]
    if (ballot.state.is === 'void') return [...written, { stage: 'failed', lasts: FAILED }]
    const sorted: readonly Step<Stage>[] = grouping > 0 ? [{ stage: 'grouping', lasts: seconds(grouping) }] : []
    return [...written, { stage: 'reading', floor, who: 'all', turns: 'cards' }, ...sorted]
  },
}
