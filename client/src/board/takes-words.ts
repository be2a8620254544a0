import type { BoardItem } from '@rondo/shared/board/board-item'

/** Everything but ink can be written in. */
export const takesWords = ({ kind }: BoardItem): boolean => kind !== 'ink'
