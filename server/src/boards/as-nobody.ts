import type { BoardFarewell } from '@rondo/shared/board/farewell'
import type { MemberId } from '@rondo/shared/ids'
import type { AtBoard } from './at-board.ts'
import type { LiveBoard } from './live-board.ts'

/** No member’s id: those have 12 characters. */
const NOBODY = '' as MemberId

/** Puts something on a board that nobody draws, whoever may draw. Fulfils once it is kept; else with why it cannot be. */
export const asNobody = (board: LiveBoard, update: Uint8Array): Promise<BoardFarewell | null> =>
  new Promise((done) => {
    const finish = (why: BoardFarewell | null) => {
      board.visitors.delete(nobody)
      done(why)
    }
    const nobody: AtBoard = {
      member: NOBODY,
      mayDraw: true,
      draw: (_, kept) => {
        if (kept > 0) finish(null)
      },
      show() {},
      end: finish,
    }
    board.visitors.add(nobody)
    const refused = board.take(update, nobody)
    if (refused) finish(refused)
  })
