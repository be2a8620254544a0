import type { RoomClient } from '../session/room-client.ts'
import type { BallotKept } from './ballot-memory.ts'

/** [E32] What was being written in a room when its part was left. Of the page, and nowhere else: the part’s screen is gone by then. */
export const cutOff = new WeakMap<RoomClient, Pick<BallotKept, 'segment' | 'draft'> | null>()

/** [E32] In which field somebody was when their part was left, and where in it. */
export const carets = new WeakMap<RoomClient, { readonly place: number; readonly at: number }>()
