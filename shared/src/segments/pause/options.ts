import * as v from 'valibot'
import { sessionSeconds } from '../session-seconds.ts'

/** Everyone stands up for a while. */
export interface PauseOptions {
  readonly seconds: number
}

/** Its schema: apart from the kind itself, so that a browser need not load it. */
export const pauseOptions = v.strictObject({ seconds: sessionSeconds(60, 1800) })
