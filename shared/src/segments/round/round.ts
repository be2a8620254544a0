import { seconds } from '../../time.ts'
import type { Cast, SegmentKind, Step } from '../kind.ts'
import { eachWithin, HANDOVER } from '../seconds.ts'
import type { RoundOptions } from './options.ts'

/** How many are asked by draw to bring something. */
const ASKED = 3

/** When nobody brings anything, everyone has this long. */
const WITHOUT = 60

export const round: SegmentKind<RoundOptions, 'asking' | 'turns'> = {
  plan: (options, people) => ({
    least: seconds(speakers(options, people) * (Math.min(options.least, options.each) + HANDOVER)),
    wanted: seconds(speakers(options, people) * (options.each + HANDOVER)),
    most: seconds(speakers(options, people) * (Math.max(options.most, options.each) + HANDOVER)),
  }),
  resize: (options, people, total) => ({
    ...options,
    each: Math.max(10, eachWithin(total, speakers(options, people))),
  }),
  lead: ({ who }) => (who === 'volunteer' ? 'volunteer' : who === 'all' ? null : 'teller'),
  steps,
}

/** How many of so many people have a turn in it. */
function speakers({ who }: RoundOptions, people: number): number {
  if (who === 'all') return people
  return who === 'others' ? Math.max(1, people - 1) : 1
}

function steps(options: RoundOptions, { lead }: Cast): readonly Step<'asking' | 'turns'>[] {
  const floor = { each: seconds(options.each), grace: seconds(options.grace) }
  if (options.who === 'all') return [{ stage: 'turns', floor, who: 'all' }]
  if (lead !== null) return [{ stage: 'turns', floor, who: options.who === 'others' ? 'others' : 'lead' }]
  if (options.who !== 'volunteer') return []
  const everyone = { each: seconds(Math.min(WITHOUT, options.each)), grace: floor.grace }
  return [
    { stage: 'asking', asking: { finds: 'lead', most: ASKED }, who: 'all' },
    { stage: 'turns', floor: everyone, who: 'all' },
  ]
}
