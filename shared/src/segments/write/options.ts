import * as v from 'valibot'
import type { SealedText } from '../../ids.ts'
import { LIMITS, sealedText } from '../../protocol/fields.ts'
import { sessionSeconds } from '../session-seconds.ts'
import { LEAST } from './write.ts'

/** Everyone writes notes that nobody else sees, until all of them appear on the board at once. */
export interface WriteOptions {
  readonly prompt: 'write'
  /** The group's own question instead. */
  readonly question: SealedText | null
  /** Time to write. */
  readonly writing: number
  /** For how long the board is the stage once the notes are on it. */
  readonly shown: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const writeOptions = v.strictObject({
  prompt: v.picklist(['write']),
  question: v.nullable(sealedText(LIMITS.question)),
  writing: sessionSeconds(LEAST, 1800),
  shown: sessionSeconds(15, 600),
})
