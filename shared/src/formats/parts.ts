import type { SegmentId } from '../ids.ts'
import type { Segment } from '../segments/index.ts'
import type { OpenOptions } from '../segments/open/options.ts'
import type { RoundOptions } from '../segments/round/options.ts'
import type { TeachOptions } from '../segments/teach/options.ts'

/** Session seconds a sentence may still take after zero. */
const GRACE = 20

/** What is read out takes ten seconds. */
const OPENING = 20

const named = (id: string): SegmentId => id as SegmentId

export const opening = (): Segment => ({
  id: named('opening'),
  kind: 'brief',
  options: { text: 'opening', seconds: OPENING },
})

/** A round as the formats have it; `each` is what its turns are, can be shortened to and stretched to. */
export const turns = (
  id: string,
  prompt: RoundOptions['prompt'],
  [each, least, most]: readonly [number, number, number],
  who: RoundOptions['who'] = 'all',
): Segment => ({
  id: named(id),
  kind: 'round',
  options: { prompt, question: null, who, each, least, most, grace: GRACE },
})

export const talk = (
  id: string,
  prompt: OpenOptions['prompt'],
  [seconds, least, most]: readonly [number, number, number],
): Segment => ({
  id: named(id),
  kind: 'open',
  options: { prompt, question: null, seconds, least, most, each: 90, grace: GRACE, once: true },
})

export const quiet = (id: string, seconds: number): Segment => ({
  id: named(id),
  kind: 'silence',
  options: { prompt: 'think', question: null, seconds },
})

export const breakFor = (id: string, seconds: number): Segment => ({
  id: named(id),
  kind: 'pause',
  options: { seconds },
})

export const drawing = (id: string, seconds: number): Segment => ({
  id: named(id),
  kind: 'board',
  options: { prompt: 'draw', question: null, template: 'empty', seconds },
})

/** Notes that nobody else sees until all are there. */
export const writing = (id: string, seconds: number): Segment => ({
  id: named(id),
  kind: 'write',
  options: { prompt: 'write', question: null, writing: seconds, shown: 60 },
})

const TEACHING: TeachOptions = {
  prompt: 'teach',
  question: null,
  teach: 360,
  think: 60,
  back: 75,
  questions: 240,
  each: 45,
  take: 60,
  learned: 60,
  grace: GRACE,
}

export const lesson = (id: string): Segment => ({ id: named(id), kind: 'teach', options: TEACHING })

export const committing = (): Segment => ({
  id: named('commit'),
  kind: 'commit',
  options: { writing: 90, each: 45, least: 20, most: 120, grace: GRACE },
})

export const briefCommitting = (): Segment => ({
  id: named('commit'),
  kind: 'commit',
  options: { writing: 60, each: 30, least: 20, most: 90, grace: GRACE },
})

/** What became of what was promised. */
export const reviewing = (): Segment => ({
  id: named('review'),
  kind: 'review',
  options: { each: 60, least: 30, most: 150, grace: GRACE },
})

/** Cards without a name, read aloud. */
export const challenges = (): Segment => ({
  id: named('challenges'),
  kind: 'challenge',
  options: { prompt: 'collect', question: null, writing: 240, each: 30, grace: GRACE, grouping: 120 },
})

/** Fewer minutes, and the cards are heard, not sorted. */
export const briefChallenges = (): Segment => ({
  id: named('challenges'),
  kind: 'challenge',
  options: { prompt: 'collect', question: null, writing: 120, each: 20, grace: GRACE, grouping: 0 },
})

export const dots = (): Segment => ({
  id: named('dots'),
  kind: 'vote',
  options: { method: 'dots', dots: 3, placing: 90, shown: 60 },
})

/** Each marks whichever they would work on. */
export const approving = (): Segment => ({
  id: named('approval'),
  kind: 'vote',
  options: { method: 'approval', placing: 90, shown: 60 },
})

/** Whether anybody is against what was chosen. */
export const thumbs = (): Segment => ({
  id: named('thumbs'),
  kind: 'vote',
  options: { method: 'consent', question: null, placing: 45, shown: 60 },
})

/** Numbers without a name, at the end. */
export const pulse = (): Segment => ({
  id: named('pulse'),
  kind: 'pulse',
  options: { answering: 60, shown: 20, each: 15, grace: GRACE },
})

export const checkingIn = (): Segment => turns('check-in', 'check-in', [45, 20, 90])

export const closing = (): Segment => turns('closing', 'closing', [30, 15, 90])
