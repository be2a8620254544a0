import type { MemberId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'

/** Real milliseconds within which somebody who has lost the line may well be back. */
const JUST_NOW = 30_000

/** [B36] Whom a window that began then waits for: those who are here, or were until just before. Nobody: then for whoever comes back. */
export function awaitedOf({ members }: Room, since: Moment): readonly MemberId[] {
  const isGone = ({ presence }: Room['members'][number]) => presence.is === 'away' && presence.since < since - JUST_NOW
  const awaited = members.filter((member) => !isGone(member))
  return (awaited.length > 0 ? awaited : members).map(({ id }) => id)
}
