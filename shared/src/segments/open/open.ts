import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { seconds } from '../../time.ts'
import type { SegmentKind } from '../kind.ts'
import { STEP, sessionSeconds } from '../seconds.ts'

/** Open talk: whoever raises a hand may speak, the least heard first. */
export interface OpenOptions {
  /** Which question of the catalogue. */
  readonly prompt: 'talk' | 'what-we-want'
  /** The group's own question instead. */
  readonly question: SealedText | null
  /** How long the talk lasts, and what it may be shortened and stretched to. */
  readonly seconds: number
  readonly least: number
  readonly most: number
  /** The longest single turn. */
  readonly each: number
  readonly grace: number
  /** Nobody twice before everybody once. */
  readonly once: boolean
}

export const open: SegmentKind<OpenOptions, 'talk'> = {
  options: v.strictObject({
    prompt: v.picklist(['talk', 'what-we-want']),
    question: v.nullable(sealedText(LIMITS.question)),
    seconds: sessionSeconds(60, 7200),
    least: sessionSeconds(60, 7200),
    most: sessionSeconds(60, 7200),
    each: sessionSeconds(15, 900),
    grace: sessionSeconds(0, 120),
    once: v.boolean(),
  }),
  plan: (options) => ({
    least: seconds(Math.min(options.least, options.seconds)),
    wanted: seconds(options.seconds),
    most: seconds(Math.max(options.most, options.seconds)),
  }),
  resize: (options, _people, total) => ({ ...options, seconds: Math.max(60, Math.floor(total / STEP) * STEP) }),
  lead: () => null,
  steps: (options) => [
    {
      stage: 'talk',
      lasts: seconds(options.seconds),
      queue: { each: seconds(options.each), grace: seconds(options.grace), once: options.once, counts: true },
      who: 'all',
    },
  ],
}
