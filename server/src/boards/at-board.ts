import type { BoardFarewell } from '@rondo/shared/board/farewell'
import type { MemberId } from '@rondo/shared/ids'

/** A browser at a board. What it is sent are frames of a WebSocket, each made once for all. */
export interface AtBoard {
  readonly member: MemberId
  /** [B3] [B83] Whether what comes from it now is taken. */
  readonly mayDraw: boolean
  /** What is new and kept by now (null: nothing of others’), and how many more of its own messages are kept. */
  draw(news: Buffer | null, kept: number): void
  /** Others’ presence. */
  show(presence: Buffer): void
  end(why: BoardFarewell): void
}
