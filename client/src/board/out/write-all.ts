import type { ItemId } from '@rondo/shared/board/board-item'
import type { BoardState } from '../board-state.svelte.ts'

/** Items whose words go to the server as one message: far from the largest that it takes. */
const TOGETHER = 20

/** Writes into items that were just put up; what takes them back takes these words with them. */
export function writeAll(board: BoardState, words: ReadonlyMap<ItemId, string>): void {
  const written = [...words].filter(([, text]) => text !== '')
  for (let from = 0; from < written.length; from += TOGETHER) {
    board.document.doc.transact(() => {
      for (const [id, text] of written.slice(from, from + TOGETHER)) {
        const note = board.textOf(id)
        note?.edit()
        note?.replace(0, 0, text)
        note?.leave()
      }
    })
  }
}
