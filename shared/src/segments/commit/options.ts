import * as v from 'valibot'
import { sessionSeconds } from '../session-seconds.ts'

/** Everyone writes one thing they will do, then says it to the group in turn. */
export interface CommitOptions {
  /** Time to write before the first one speaks. */
  readonly writing: number
  readonly each: number
  readonly least: number
  readonly most: number
  readonly grace: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const commitOptions = v.strictObject({
  writing: sessionSeconds(15, 900),
  each: sessionSeconds(10, 600),
  least: sessionSeconds(10, 600),
  most: sessionSeconds(10, 600),
  grace: sessionSeconds(0, 120),
})
