import { deviceOf } from '@rondo/shared/room/connection'
import { memberIn } from '@rondo/shared/room/members'
import type { Room } from '@rondo/shared/room/room'
import type { Bearer } from './ticket.ts'

/** [B2] Why somebody has no place at the board of their room any more; null: they have one. */
export function whyNoPlace(room: Room, bearer: Bearer): 'not-a-member' | 'superseded' | null {
  const member = memberIn(room, bearer.member)
  if (!member) return 'not-a-member'
  const device = member.presence.is === 'here' ? deviceOf(member.presence.connection) : null
  return device !== null && device !== deviceOf(bearer.connection) ? 'superseded' : null
}
