import type { Pair } from '@rondo/shared/board/board-item'
import type { BoardState } from './board-state.svelte.ts'

/** Lets somebody choose pictures on their device: they come around this point, or behind what is there. */
export function chooseImages(board: BoardState, middle: Pair | null): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = 'image/*'
  field.multiple = true
  field.onchange = () => board.addImages(field.files, middle)
  field.click()
}
