import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { sessionSeconds } from '../session-seconds.ts'

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
  'on-this',
  'own',
] as const

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const roundOptions = v.strictObject({
  prompt: v.picklist(prompts),
  question: v.nullable(sealedText(LIMITS.question)),
  who: v.picklist(['all', 'volunteer', 'teller', 'others']),
  each: sessionSeconds(10, 3600),
  least: sessionSeconds(10, 3600),
  most: sessionSeconds(10, 3600),
  grace: sessionSeconds(0, 120),
})
