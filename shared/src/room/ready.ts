import { takingPart } from '../ballot/taking-part.ts'
import type { SegmentId } from '../ids.ts'
import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, runningPart } from './live.ts'
import { onceAllDone } from './once-all-done.ts'
import type { Room } from './room.ts'

/** [E31] Done with a vote, a pulse or quiet writing, or not after all; once all who take part and are here are done, they hand in. */
export function readyForBallot(room: Room, segment: SegmentId, isReady: boolean, by: ByMember): Ruling {
  const ballot = isLive(room) ? room.phase.running.ballot : null
  if (!isLive(room) || room.phase.running.segment !== segment || ballot?.state.is !== 'drafting') return 'too-late'
  // Whoever has nothing to write is not to be told from whoever writes by when they are done.
  const members = takingPart(room, ballot)
  if (runningPart(room).kind === 'challenge' || !members.includes(by.member)) return 'not-now'
  // In the order of the members: what is kept does not say who was faster.
  const ready = members.filter((member) => (member === by.member ? isReady : ballot.ready.includes(member)))
  const next: LiveRoom = {
    ...room,
    phase: { ...room.phase, running: { ...room.phase.running, ballot: { ...ballot, ready } } },
  }
  return onceAllDone(next, by)
}
