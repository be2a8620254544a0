import type { MemberId } from '../ids.ts'
import { memberIn } from '../room/members.ts'
import type { Room } from '../room/room.ts'

/** Who may draw on the board; the host always may. */
export const DRAWERS = ['everyone', 'speaker', 'host'] as const
export type Drawers = (typeof DRAWERS)[number]

/** [B2] By the room as it is at this moment. */
export function mayDraw(room: Room, id: MemberId): boolean {
  if (!memberIn(room, id)) return false
  if (room.drawers === 'everyone' || room.chair.host === id) return true
  const floor = room.phase.is === 'live' ? room.phase.floor : null
  return room.drawers === 'speaker' && floor?.stage.at === 'turn' && floor.stage.turn.speaker === id
}
