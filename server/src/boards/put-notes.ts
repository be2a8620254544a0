import type { QuietNote } from '@rondo/shared/board/note-letter'
import type { RoomId } from '@rondo/shared/ids'
import { asNobody } from './as-nobody.ts'
import type { Boards } from './boards.ts'
import { notesUpdate } from './notes-update.ts'

/** [B20] [B37] Puts those on the board that are not there yet, all in one step, and fulfils once they are kept. False: there is no room for them. Rejects when nobody knows. */
export async function putNotes(boards: Boards, room: RoomId, notes: readonly QuietNote[]): Promise<boolean> {
  const held = await boards.hold(room)
  try {
    const { board } = held
    await board.catchUp()
    const fresh = notes.filter(
      ({ id }, place) => !board.kept.has(id) && notes.findIndex((other) => other.id === id) === place,
    )
    if (fresh.length === 0) return true
    const { items, clients } = board.kept
    const refused = await asNobody(board, notesUpdate(fresh, items, clients))
    if (refused !== null && refused !== 'full') throw new Error(`Notes could not be put on a board: ${refused}`)
    return refused === null
  } finally {
    held.release()
  }
}
