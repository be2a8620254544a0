import type { RoomClient } from '../session/room-client.ts'
import type { BallotKept } from './ballot-memory.ts'

/** [E32] What was being written in a room when its part was left. Of the page, and nowhere else: the part’s screen is gone by then. */
export const cutOff = new WeakMap<RoomClient, Pick<BallotKept, 'segment' | 'draft'> | null>()
