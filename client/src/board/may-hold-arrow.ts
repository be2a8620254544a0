import type { BoardItem } from '@rondo/shared/board/board-item'

/** [B16] What an arrow or a line is attached to: what has a place of its own and is no ground for others. */
export const mayHoldArrow = ({ ends, kind }: Pick<BoardItem, 'ends' | 'kind'>): boolean =>
  !ends && kind !== 'ink' && kind !== 'frame'
