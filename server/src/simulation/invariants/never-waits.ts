import { nextDeadline } from '@rondo/shared/room/deadline'
import { present } from '@rondo/shared/room/members'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import { demand } from '../violation.ts'

/** Milliseconds within which a server that runs and has the room open has acted on a deadline. */
const SOON = 60_000

/** [X7] A live room that is neither empty nor paused knows the next moment at which it acts, and a server that has it open acts on it. */
export function checkWaiting(room: Room): void {
  if (room.phase.is !== 'live' || room.phase.paused || present(room).length === 0) return
  demand(nextDeadline(room) !== null, 'X7', () => `nothing is due in version ${room.version}`)
}

/** `since`: how long somebody has been connected to a server and the store has answered. */
export function checkActs(room: Room, now: Moment, since: Moment): void {
  const deadline = nextDeadline(room)
  if (!deadline) return
  const late = now - Math.max(deadline.at, since)
  demand(late < SOON, 'X7', () => `${deadline.command.type} has been due for ${late} ms`)
}
