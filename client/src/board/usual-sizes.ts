import type { Pair } from '@rondo/shared/board/board-item'

/** Board pixels of what is put on a board and not drawn from corner to corner. */
export const SHAPE: Pair = [180, 110]
export const FRAME: Pair = [400, 300]
