import type { MemberId } from '../ids.ts'
import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import { without } from './leaving.ts'
import { memberIn } from './members.ts'
import type { Room } from './room.ts'

/** So many removed seats are remembered: more than anybody removes in earnest. */
const MOST_REMOVED = 100

/** [H10] *Close the door*: nobody new comes in. */
export function closeDoor(room: Room, by: ByMember): Ruling {
  if (room.chair.host !== by.member) return 'not-host'
  return room.closed ? 'not-now' : { ...room, closed: true }
}

export function openDoor(room: Room, by: ByMember): Ruling {
  if (room.chair.host !== by.member) return 'not-host'
  return room.closed ? { ...room, closed: false } : 'not-now'
}

/** [H11] *Remove*: the seat is gone for good, with everything of its member’s. */
export function remove(room: Room, id: MemberId, by: ByMember): Ruling {
  if (room.chair.host !== by.member) return 'not-host'
  const member = memberIn(room, id)
  if (!member) return 'too-late'
  if (id === by.member) return 'not-now'
  return without({ ...room, removed: [...room.removed, member.seat].slice(-MOST_REMOVED) }, id, by)
}
