import { takingPart } from '../ballot/taking-part.ts'
import type { MemberId } from '../ids.ts'
import { isLive, type LiveRoom, runningPart } from './live.ts'
import { isHereIn } from './members.ts'
import type { Room } from './room.ts'

/** [E27] [E31] Everybody who is asked and here is done, and the session runs: nobody need wait for the clock. Where cards are written it alone decides. */
export function areAllDone(room: Room): boolean {
  if (!isLive(room) || room.phase.paused) return false
  const { ballot, poll } = room.phase.running
  const isDrafting = ballot?.state.is === 'drafting' && runningPart(room).kind !== 'challenge'
  const done = isDrafting
    ? ballot.ready
    : poll?.isOpen
      ? poll.answers.flatMap((one) => (one.done ? one.member : []))
      : []
  const here = askedNow(room).filter((member) => isHereIn(room, member))
  return here.length > 0 && here.every((member) => done.includes(member))
}

/** Everybody whom the ballot, or the question in the open, is among, whether they are here or not. */
export function askedNow(room: LiveRoom): readonly MemberId[] {
  const { ballot, poll } = room.phase.running
  return ballot?.state.is === 'drafting' ? takingPart(room, ballot) : (poll?.members ?? [])
}
