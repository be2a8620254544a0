import type { MemberId, RoomId, SessionId } from '../ids.ts'
import { after, latest } from '../time.ts'
import { type Circle, HELD_SESSIONS, SESSION_LASTS_AT_MOST } from './circle.ts'
import type { CircleServerCommand } from './commands.ts'
import type { Ruling } from './decision.ts'

/** [G9] One session at a time, and none while the circle is being closed. */
export function openSession(circle: Circle, id: SessionId, room: RoomId): Ruling {
  // Asked by two devices, or after a lost answer.
  if (circle.session?.id === id && circle.session.room === room) return circle
  if (circle.closing) return 'circle-closing'
  if (circle.session || circle.held.some((one) => one.id === id)) return 'too-late'
  return { ...circle, session: { id, room, openedAt: circle.at, entered: [] } }
}

/** How many names one member may have in one session, the last ones: each secret of their seat gives another one. */
const NAMES = 4

/** [G9] Has come in, and goes by this name there; what they did under an earlier one stays theirs. */
export function enterSession(circle: Circle, id: SessionId, as: MemberId, by: MemberId): Ruling {
  const { session } = circle
  if (session?.id !== id) return 'too-late'
  const others = session.entered.filter((one) => one.member !== by && one.as !== as)
  const earlier = session.entered.filter((one) => one.member === by && one.as !== as)
  const mine = [...earlier, { member: by, as }].slice(-NAMES)
  return { ...circle, session: { ...session, entered: [...others, ...mine] } }
}

/** [G10] Notes, once, who was here and did what: members alone, by what each of them said on coming in. */
export function sessionOver(circle: Circle, over: Extract<CircleServerCommand, { type: 'session.over' }>): Ruling {
  const { session } = circle
  if (session?.room !== over.room) return 'too-late'
  const among = (known: readonly MemberId[]) => [
    ...new Set(session.entered.filter(({ as }) => known.includes(as)).map(({ member }) => member)),
  ]
  const held = {
    id: session.id,
    endedAt: over.endedAt,
    format: over.format,
    here: among(over.here),
    hosted: among(over.hosted),
    taught: among(over.taught),
    presented: among(over.presented),
  }
  const lastMet = latest(circle.lastMet, over.endedAt)
  return { ...circle, lastMet, session: null, held: [...circle.held, held].slice(-HELD_SESSIONS) }
}

/** [G9] Its room is burned or forgotten: another one may be opened. */
export function sessionGone(circle: Circle, room: RoomId): Ruling {
  const { session } = circle
  if (session?.room !== room) return 'too-late'
  // They met, even though nobody can tell any more what became of it.
  return { ...circle, lastMet: latest(circle.lastMet, session.openedAt), session: null }
}

/** [G9] Nobody told its end. */
export function sessionExpired(circle: Circle, room: RoomId): Ruling {
  const { session } = circle
  if (!session || circle.at < after(session.openedAt, SESSION_LASTS_AT_MOST)) return 'too-late'
  return sessionGone(circle, room)
}
