import type { Pair } from '@rondo/shared/board/board-item'

/** Of a new note, in board pixels. */
export const NOTE: Pair = [160, 140]
