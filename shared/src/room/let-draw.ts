import type { Drawers } from '../board/may-draw.ts'
import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import type { Room } from './room.ts'

/** [B3] The host says who may draw; without one, anybody. */
export function letDraw(room: Room, drawers: Drawers, by: ByMember): Ruling {
  if (room.chair.host !== null && room.chair.host !== by.member) return 'not-host'
  return room.drawers === drawers ? room : { ...room, drawers }
}
