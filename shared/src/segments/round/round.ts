import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { seconds } from '../../time.ts'
import type { Cast, SegmentKind, Step } from '../kind.ts'
import { eachWithin, HANDOVER, sessionSeconds } from '../seconds.ts'

/** Everyone the round is for has the floor once, for the same time. */
export interface RoundOptions {
  /** Which question of the catalogue. */
  readonly prompt: (typeof prompts)[number]
  /** The group's own question instead. */
  readonly question: SealedText | null
  /** `volunteer`: whoever brings something, found by asking when nobody has offered; `teller`: the same one again; `others`: all but them. */
  readonly who: 'all' | 'volunteer' | 'teller' | 'others'
  readonly each: number
  /** What the turn may be shortened to, and stretched to, while the part has not begun. */
  readonly least: number
  readonly most: number
  readonly grace: number
}

const prompts = [
  'check-in',
  'challenge',
  'closing',
  'tell',
  'ask',
  'offer',
  'now-see',
  'how-i-came',
  'get-better',
  'where-use',
  'what-i-take',
  'own',
] as const

/** How many are asked by draw to bring something. */
const ASKED = 3

/** When nobody brings anything, everyone has this long. */
const WITHOUT = 60

export const round: SegmentKind<RoundOptions, 'asking' | 'turns'> = {
  options: v.strictObject({
    prompt: v.picklist(prompts),
    question: v.nullable(sealedText(LIMITS.question)),
    who: v.picklist(['all', 'volunteer', 'teller', 'others']),
    each: sessionSeconds(10, 3600),
    least: sessionSeconds(10, 3600),
    most: sessionSeconds(10, 3600),
    grace: sessionSeconds(0, 120),
  }),
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
