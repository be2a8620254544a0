import { boardOutWords } from '../../words/board-out.ts'
import { copySelected, paste } from '../out/clipboard.ts'
import type { Stage } from './stage.svelte.ts'

/** [B28] What the browser’s own *copy*, *cut* and *paste* do to what is selected. Gives what is to be said; null: they are not for the board. */
export function useClipboard(stage: Stage, event: ClipboardEvent): string | null {
  const { board } = stage
  if (event.type === 'paste') {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const files = event.clipboardData?.files
    if (board.mayDraw && text === '' && files?.length) {
      board.addImages(files, stage.place)
      return ''
    }
    const pasted = board.mayDraw && text !== '' ? paste(board, text, stage.place) : null
    if (!pasted) return null
    stage.select(pasted.ids)
    return pasted.left > 0 ? boardOutWords.tooMany(pasted.left) : ''
  }
  if (!copySelected(board, event)) return null
  if (event.type === 'cut' && board.mayDraw) stage.remove(board.selected)
  return ''
}
