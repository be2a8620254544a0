import { timed } from '../timed.ts'
import type { BriefOptions } from './options.ts'

/** Nobody reads it out in fewer session seconds. */
export const LEAST = 15

export const brief = timed<BriefOptions, 'reading'>('reading', LEAST)
