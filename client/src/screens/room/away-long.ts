import type { MemberSeen } from '@rondo/shared/room/view'
import type { Moment } from '@rondo/shared/time'

/** How long somebody must be away before their chair may be cleared or taken, in session seconds. */
const AWAY_LONG = 60

/** [T16] Whether somebody has been away for so long that their chair may be cleared; `secondLasts` is in milliseconds. */
export const isAwayLong = (member: MemberSeen, now: Moment, secondLasts: number): boolean =>
  member.awaySince !== null && now - member.awaySince >= AWAY_LONG * secondLasts
