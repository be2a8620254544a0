import { timed } from '../timed.ts'
import type { SilenceOptions } from './options.ts'

export const silence = timed<SilenceOptions, 'silence'>('silence', 15)
