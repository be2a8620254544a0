import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { eachWithin, HANDOVER, sessionSeconds } from '../seconds.ts'

/** Everyone has the floor once, for the same time. */
export interface RoundOptions {
  /** Which question of the catalogue. */
  readonly prompt: 'check-in' | 'challenge' | 'closing'
  /** The group's own question instead. */
  readonly question: SealedText | null
  readonly each: number
  /** What the turn may be shortened to, and stretched to, while the part has not begun. */
  readonly least: number
  readonly most: number
  readonly grace: number
}

export const round: SegmentKind<RoundOptions, 'turns'> = {
  options: v.strictObject({
    prompt: v.picklist(['check-in', 'challenge', 'closing']),
    question: v.nullable(sealedText(LIMITS.question)),
    each: sessionSeconds(10, 3600),
    least: sessionSeconds(10, 3600),
    most: sessionSeconds(10, 3600),
    grace: sessionSeconds(0, 120),
  }),
  plan: (options, people) => ({
    least: seconds(people * (Math.min(options.least, options.each) + HANDOVER)),
    wanted: seconds(people * (options.each + HANDOVER)),
    most: seconds(people * (Math.max(options.most, options.each) + HANDOVER)),
  }),
  resize: (options, people, total) => ({ ...options, each: Math.max(10, eachWithin(total, people)) }),
  steps: (options) => [{ stage: 'turns', floor: { each: seconds(options.each), grace: seconds(options.grace) } }],
}
