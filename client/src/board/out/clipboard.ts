import type { ItemId, Pair } from '@rondo/shared/board/board-item'
import { NOTE } from '@rondo/shared/board/note-size'
import type { BoardState } from '../board-state.svelte.ts'
import { around } from '../camera.ts'
import { minus } from '../canvas/areas.ts'
import { asClip, fromClip } from './clip.ts'
import { addClipped, clippedItems } from './clipped-items.ts'
import { inGrid, pastedNotes } from './pasted-notes.ts'
import { writeAll } from './write-all.ts'

/** [B28] Copies what is selected; false: there is nothing. To be called by the browser’s own *copy* and *cut*. */
export function copySelected(board: BoardState, { clipboardData }: ClipboardEvent): boolean {
  const items = board.sorted.filter(({ id }) => board.selected.has(id))
  if (items.length === 0 || !clipboardData) return false
  clipboardData.setData('text/plain', asClip(clippedItems(board, items), board.room.client.keys.room))
  return true
}

export interface Pasted {
  readonly ids: readonly ItemId[]
  /** Lines that were too many. */
  readonly left: number
}

/** [B28] Puts what is on the clipboard on the board, with its middle here, as one step. Null: it is nothing for a board. */
export function paste(board: BoardState, text: string, middle: Pair): Pasted | null {
  const clipped = fromClip(text, board.room.client.keys.room)
  if (clipped) {
    const area = around(clipped.map(({ item }) => item))
    if (!area) return null
    const corner: Pair = [middle[0] - area.size[0] / 2, middle[1] - area.size[1] / 2]
    return { ids: addClipped(board, clipped, minus(corner, area.at)), left: 0 }
  }
  const { words, left } = pastedNotes(text)
  if (words.length === 0) return null
  const { size } = around(inGrid(words.length, NOTE, [0, 0]).map((at) => ({ at, size: NOTE }))) ?? { size: NOTE }
  const places = inGrid(words.length, NOTE, [middle[0] - size[0] / 2, middle[1] - size[1] / 2])
  const ids = board.add(places.map((at) => ({ kind: 'note', at, size: NOTE, colour: board.colour })))
  writeAll(board, new Map(ids.map((id, place) => [id, words[place] ?? ''])))
  return { ids, left }
}
