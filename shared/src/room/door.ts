import type { Hash, MemberId } from '../ids.ts'
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

/** [H13] The seat is gone for good, and nobody new comes in: a lost device has the room’s link, too, and could come as somebody else. */
export function shutOut(room: Room, goesOnAs: MemberId | null, by: ByMember): Ruling {
  const { seat } = memberIn(room, by.member) ?? {}
  if (!seat) return 'not-a-member'
  const isHosting = room.chair.host === by.member && goesOnAs !== null && memberIn(room, goesOnAs) !== undefined
  const chair = isHosting ? { host: goesOnAs, former: null } : room.chair
  return without({ ...room, chair, closed: true, removed: withRemoved(room, seat) }, by.member, by)
}

const withRemoved = (room: Room, seat: Hash): readonly Hash[] => [...room.removed, seat].slice(-MOST_REMOVED)

/** [H11] *Remove*: the seat is gone for good, with everything of its member’s. */
export function remove(room: Room, id: MemberId, by: ByMember): Ruling {
  if (room.chair.host !== by.member) return 'not-host'
  const member = memberIn(room, id)
  if (!member) return 'too-late'
  if (id === by.member) return 'not-now'
  return without({ ...room, removed: withRemoved(room, member.seat) }, id, by)
}
