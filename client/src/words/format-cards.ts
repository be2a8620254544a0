import type { Format } from '@rondo/shared/formats/format'
import type { FormatId } from '@rondo/shared/formats/index'

/** What each session format is good for, in English: for those who choose one. */
export const goodFor: Record<FormatId, string> = {
  'round-for-everyone': 'Each of us says what is hard right now, one after the other.',
  'one-hard-thing': 'One of us tells. The others only ask, then offer; whoever told decides what to do with it.',
  'first-meeting': 'A new group finds out how each came to lead, and what we want of this.',
  'teach-back-lab': 'One of us teaches something, another says it back, and each finds where to use it.',
  'what-matters': 'Everyone writes a challenge without a name. We choose one, and think about it together.',
  'a-taste': 'A short session to see what this is: one round, one challenge without a name, one promise.',
  'quiet-board': 'Everyone writes notes quietly. They appear on a board together, mixed, and we talk beside it.',
  'promises-kept': 'Each comes back to what they promised, says what is hard now, and promises the next thing.',
  'open-forum': 'One open talk about what matters now. Whoever was heard least comes first.',
}

/** For how many people a format is, and how long it takes. */
export const formatSize = ({ people, minutes }: Pick<Format, 'people' | 'minutes'>): string =>
  `${people.least}–${people.most} people · ${minutes.wanted} min (${minutes.least}–${minutes.most})`
