import type { Pair } from './board-item.ts'

/** Of a new note, in board pixels. */
export const NOTE: Pair = [160, 140]
