import { saveFile } from '../../screens/end/save-file.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { boardOf } from '../board-state.svelte.ts'
import { savePicture } from './save-picture.ts'

/** Milliseconds in which the board of a room must have come, and between two looks whether it has. */
const PATIENCE = 15_000
const LOOK = 100

/** [B28] [W23] Hands over the board of a room, also where nobody shows it. */
export async function saveBoardOf(room: RoomState, form: 'picture' | 'text'): Promise<'saved' | 'empty' | 'failed'> {
  const board = boardOf(room)
  for (let left = PATIENCE / LOOK; left > 0 && !board.isInStep && !board.ended; left--)
    await new Promise((done) => setTimeout(done, LOOK))
  if (!board.isInStep) return 'failed'
  if (board.sorted.length === 0) return 'empty'
  if (form === 'picture') return (await savePicture(board, 'png')) ? 'saved' : 'failed'
  const { textOfBoard } = await import('../screens.ts')
  saveFile('rondo-board.md', 'text/markdown;charset=utf-8', textOfBoard(board))
  return 'saved'
}
