import { takingPart } from '../ballot/taking-part.ts'
import { LEFT_TO_FINISH } from '../segments/seconds.ts'
import { after, lasting } from '../time.ts'
import type { Chance } from './chance.ts'
import { isLive, type LiveRoom, runningPart, sessionClock } from './live.ts'
import { isHereIn } from './members.ts'
import type { Room } from './room.ts'

/** [H4] The stage is over in half a minute; null: it would have been anyway, or has no end. */
export function soonOver(room: LiveRoom, { at }: Chance): LiveRoom | null {
  const { running } = room.phase
  const until = after(sessionClock(room, at), lasting(LEFT_TO_FINISH, room.minute))
  if (running.until === null || running.until <= until) return null
  return { ...room, phase: { ...room.phase, running: { ...running, until } } }
}

/** [E31] Somebody has gone, and everybody who is still here is done: whoever has gone may come back for a while, and nobody waits for them longer. */
export function soonWithoutThem(room: Room, by: Chance): Room {
  if (!isLive(room) || room.phase.paused || !areAllDone(room)) return room
  return soonOver(room, by) ?? room
}

function areAllDone(room: LiveRoom): boolean {
  const { ballot, poll } = room.phase.running
  const isDrafting = ballot?.state.is === 'drafting' && runningPart(room).kind !== 'challenge'
  const done = isDrafting
    ? ballot.ready
    : poll?.isOpen
      ? poll.answers.flatMap((one) => (one.done ? one.member : []))
      : []
  const asked = isDrafting ? takingPart(room, ballot) : (poll?.members ?? [])
  const here = asked.filter((member) => isHereIn(room, member))
  return here.length > 0 && here.every((member) => done.includes(member))
}
