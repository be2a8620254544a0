import { LEFT_TO_FINISH } from '../segments/seconds.ts'
import { after, lasting } from '../time.ts'
import { areAllDone } from './all-done.ts'
import type { Chance } from './chance.ts'
import { isLive, type LiveRoom, sessionClock } from './live.ts'
import type { Room } from './room.ts'

/** [H4] The stage is over in half a minute; null: it would have been anyway, or has no end. */
export function soonOver(room: LiveRoom, { at }: Chance): LiveRoom | null {
  const { running } = room.phase
  const until = after(sessionClock(room, at), lasting(LEFT_TO_FINISH, room.minute))
  if (running.until === null || running.until <= until) return null
  return { ...room, phase: { ...room.phase, running: { ...running, until } } }
}

/** [E31] Somebody has dropped out, and everybody who is still here is done: they may come back for a while, and nobody waits for them longer. */
export function soonWithoutThem(room: Room, by: Chance): Room {
  return isLive(room) && areAllDone(room) ? (soonOver(room, by) ?? room) : room
}
