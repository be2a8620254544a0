import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { sessionSeconds } from '../session-seconds.ts'

/** Open talk: whoever raises a hand may speak, the least heard first. */
export interface OpenOptions {
  /** Which question of the catalogue. */
  readonly prompt: 'talk' | 'what-we-want' | 'side-by-side'
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

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const openOptions = v.strictObject({
  prompt: v.picklist(['talk', 'what-we-want', 'side-by-side']),
  question: v.nullable(sealedText(LIMITS.question)),
  seconds: sessionSeconds(60, 7200),
  least: sessionSeconds(60, 7200),
  most: sessionSeconds(60, 7200),
  each: sessionSeconds(15, 900),
  grace: sessionSeconds(0, 120),
  once: v.boolean(),
})
