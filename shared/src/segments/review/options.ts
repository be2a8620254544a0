import * as v from 'valibot'
import { sessionSeconds } from '../session-seconds.ts'

/** Each in turn says what became of what they had promised. */
export interface ReviewOptions {
  readonly each: number
  readonly least: number
  readonly most: number
  readonly grace: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const reviewOptions = v.strictObject({
  each: sessionSeconds(10, 600),
  least: sessionSeconds(10, 600),
  most: sessionSeconds(10, 600),
  grace: sessionSeconds(0, 120),
})
