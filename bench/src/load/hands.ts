import type { SegmentId } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'

/** The part of the session in which the load finds every room. */
export const TALK = 'talk' as SegmentId

/** Nothing in it ends by itself while one measures. */
export const agenda: readonly Segment[] = [
  {
    id: TALK,
    kind: 'open',
    options: {
      prompt: 'talk',
      question: null,
      seconds: 3600,
      least: 3600,
      most: 3600,
      each: 900,
      grace: 20,
      once: true,
    },
  },
  {
    id: 'closing' as SegmentId,
    kind: 'round',
    options: { prompt: 'closing', question: null, who: 'all', each: 30, least: 15, most: 90, grace: 20 },
  },
]

/** One person speaks all the time; the others raise their hands one after another, and then lower them. */
export function hand(step: number, members: number): { readonly place: number; readonly command: object } {
  const others = members - 1
  const raises = Math.floor(step / others) % 2 === 0
  return { place: 1 + (step % others), command: { type: raises ? 'hand.raise' : 'hand.lower', segment: TALK } }
}

/** After so many commands it begins again. */
export const stepsOfARound = (members: number): number => 2 * (members - 1)
