import type { MemberId } from '../ids.ts'
import { between, lasting, type Moment } from '../time.ts'
import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import { isHereIn, memberIn } from './members.ts'
import type { Room } from './room.ts'

/** Session seconds after which an empty chair may be taken, and a chair cleared. */
export const AWAY = 60

/** Whether the member has been away for 60 s. */
export function isLongAway(room: Room, id: MemberId, at: Moment): boolean {
  const presence = memberIn(room, id)?.presence
  return presence?.is === 'away' && between(presence.since, at) >= lasting(AWAY, room.minute)
}

/** [H7] The host hands over to somebody who is here. */
export function handOver(room: Room, to: MemberId, by: ByMember): Ruling {
  if (room.chair.host !== by.member) return 'not-host'
  if (to === by.member || !isHereIn(room, to)) return 'not-here'
  return { ...room, chair: { host: to, former: null } }
}

/** [H8] An empty chair may be taken after 60 s, one that nobody holds at once, and one's own again at once. */
export function takeChair(room: Room, by: ByMember): Ruling {
  const { host, former } = room.chair
  if (host === by.member) return 'not-now'
  if (host === null) return { ...room, chair: { host: by.member, former: null } }
  if (former === by.member) return { ...room, chair: { host: by.member, former: null } }
  return isLongAway(room, host, by.at) ? { ...room, chair: { host: by.member, former: host } } : 'not-now'
}

/** [H9] Without a host the room itself times the session. */
export const leaveChair = (room: Room, by: ByMember): Ruling =>
  room.chair.host === by.member ? { ...room, chair: { host: null, former: null } } : 'not-host'

export const declineChair = (room: Room, by: ByMember): Ruling =>
  room.chair.former === by.member ? { ...room, chair: { ...room.chair, former: null } } : 'too-late'
