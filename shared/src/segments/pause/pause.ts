import { timed } from '../timed.ts'
import type { PauseOptions } from './options.ts'

export const pause = timed<PauseOptions, 'pause'>('pause', 60)
