import * as v from 'valibot'
import { sessionSeconds } from '../session-seconds.ts'
import { LEAST } from './brief.ts'

/** A short frame that somebody reads out: what this is, and the agreement. */
export interface BriefOptions {
  /** Which text of the catalogue. */
  readonly text: 'opening'
  readonly seconds: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const briefOptions = v.strictObject({ text: v.picklist(['opening']), seconds: sessionSeconds(LEAST, 600) })
