import type { Connection } from './connection.ts'
import type { Views } from './views.ts'

/** What a `RoomClient` knows at one moment; replaced as a whole with every change. */
export interface RoomClientState {
  readonly connection: Connection
  readonly views: Views
  /** Whether a command or the wish to join is unanswered. */
  readonly pending: boolean
  /** Goes up whenever the server's time was measured anew. */
  readonly measured: number
}
