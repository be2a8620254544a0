import { commonWords } from '../../words/common.ts'
import type { BoardState } from '../board-state.svelte.ts'
import { labelWords } from '../shown-words.ts'
import { boardAsText } from './board-as-text.ts'

/** [B28] What stands on a board now, as text. */
export const textOfBoard = (board: BoardState): string =>
  boardAsText(
    board.room.title || commonWords.untitled,
    board.sorted,
    (item) => board.textOf(item.id)?.text || labelWords(item),
  )
