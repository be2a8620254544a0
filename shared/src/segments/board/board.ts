import { timed } from '../timed.ts'
import type { BoardOptions } from './options.ts'

/** Nobody draws anything in fewer session seconds. */
export const LEAST = 60

export const board = timed<BoardOptions, 'drawing'>('drawing', LEAST)
