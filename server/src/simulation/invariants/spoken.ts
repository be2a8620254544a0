import type { Floor, Turn } from '@rondo/shared/floor/floor'
import type { MemberId } from '@rondo/shared/ids'
import { EMPTY } from '@rondo/shared/room/presence'
import type { Room } from '@rondo/shared/room/room'
import { lasting } from '@rondo/shared/time'
import type { Step } from '../step.ts'

export const floorOf = (room: Room): Floor | null => (room.phase.is === 'live' ? room.phase.floor : null)

export const turnOf = (room: Room): Turn | null => {
  const stage = floorOf(room)?.stage
  return stage?.at === 'turn' ? stage.turn : null
}

export const isRunning = (room: Room): boolean => room.phase.is === 'live' && room.phase.paused === null

/** Session milliseconds by which the running turn has gone on in this step; negative when some of it turns out not to have counted. */
export function spokenIn({ before, after }: Step): number {
  const turn = turnOf(before)
  if (!turn || turn.held || !isRunning(before)) return 0
  const until = Math.max(before.at, after.at)
  return until - before.at - unheard(before, after, turn, until)
}

/** What the room learns now: the speaker, or the server, has been away since a while ago. */
function unheard(before: Room, after: Room, turn: Turn, until: number): number {
  const next = turnOf(after)
  if (next?.number === turn.number && next.held) return until - Math.max(next.held.since, turn.startedAt)
  // While somebody is connected to a server that runs, the session goes on.
  if (after.members.some(({ presence }) => presence.is === 'here')) return 0
  const wasDoubtful = new Set(before.members.filter(({ presence }) => presence.is === 'doubtful').map(({ id }) => id))
  const seen = after.members.flatMap(({ id, presence }) =>
    presence.is === 'doubtful' && !wasDoubtful.has(id) ? [presence.lastSeen] : [],
  )
  if (seen.length === 0) return 0
  const gap = until - Math.max(before.at, ...seen)
  return gap > lasting(EMPTY, after.minute) ? gap : 0
}

/** How long the member's whole turn is, by the rules: the part's time and their own factor. */
export function wholeTurn(room: Room, floor: Floor, member: MemberId): number {
  const factor = room.members.find(({ id }) => id === member)?.timeFactor ?? 1
  return lasting(floor.each, room.minute) * factor
}
