import { latest } from '../time.ts'
import type { By, ByMember } from './by.ts'
import type { Command, MemberCommand } from './commands.ts'
import type { Decision } from './decision.ts'
import { answered, lastAnswer } from './devices.ts'
import { withLettings } from './lettings.ts'
import { memberIn } from './members.ts'
import { forgetting, remembering } from './remembering.ts'
import type { Room } from './room.ts'
import { isOfClock, ruledByClock } from './ruled-by-clock.ts'
import { ruledByMember } from './ruled-by-member.ts'
import { isOfServer, ruledByServer } from './ruled-by-server.ts'

/** How a command is decided. */
export type Decide = (room: Room, command: Command, by: By) => Decision

/** The only way in which a room changes. Pure: time and chance come with `by`. */
export function decide(room: Room, command: Command, by: By): Decision {
  // Clocks may step back; a room's time does not.
  const now = { ...by, at: latest(by.at, room.at) }
  if (room.phase.is === 'burned') return { refused: 'room-burned' }
  if (!isOfClock(command) && !isOfServer(command)) {
    if (!('member' in now)) return { refused: 'not-a-member' }
    return asMember(room, command, now)
  }
  const ruling = isOfClock(command) ? ruledByClock(room, command, now) : ruledByServer(room, command, now)
  if (typeof ruling === 'string') return { refused: ruling }
  const next = isOfClock(command) ? remembering(room, ruling, command, now, null) : ruling
  return { accepted: stamped(room, forgetting(room, next), now.at) }
}

/** [R12] A command sent twice on a device happens once and is answered twice. */
function asMember(room: Room, command: MemberCommand, by: ByMember): Decision {
  const presence = memberIn(room, by.member)?.presence
  if (presence?.is !== 'here' || presence.connection !== by.connection) return { refused: 'not-a-member' }
  const last = lastAnswer(room, by)
  if (last && by.number <= last.number) {
    return by.number === last.number ? { repeated: last.answer } : { refused: 'too-late' }
  }
  const ruling = ruledByMember(room, command, by)
  if (typeof ruling === 'string') return { refused: ruling }
  const next = stamped(room, forgetting(room, remembering(room, ruling, command, by, by)), by.at)
  return { accepted: answered(next, by, { ok: true, version: next.version }) }
}

const stamped = (room: Room, next: Room, at: Room['at']): Room => ({
  ...withLettings(next),
  version: room.version + 1,
  at,
})
