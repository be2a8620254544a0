import { isLive, type LiveRoom, runningPart } from './live.ts'
import { isHereIn, present } from './members.ts'
import type { CutOff, Room } from './room.ts'

/** [H2] The room after *Next part*, which keeps until the part after whom it cut off from handing in, or from a turn. */
export function cutOff(before: LiveRoom, next: Room): Room {
  const off = cutOffOf(before)
  if (!isLive(next) || off.members.length === 0) return next
  return { ...next, phase: { ...next.phase, running: { ...next.phase.running, cutOff: off } } }
}

function cutOffOf(room: LiveRoom): CutOff {
  const { floor, running } = room.phase
  // Everybody who takes part is told the same: whether one has written anything is for nobody who looks on.
  if (running.ballot?.state.is === 'drafting') {
    if (running.ballot.envelopes === 0) return { from: 'cards', members: present(room).map(({ id }) => id) }
    return { from: runningPart(room).kind === 'challenge' ? 'cards' : 'choice', members: running.ballot.members }
  }
  if (running.poll?.isOpen) return { from: 'choice', members: running.poll.members }
  const waiting = floor && !floor.queue ? floor.waiting.filter(({ own }) => own) : []
  const members = waiting.map(({ member }) => member)
  return { from: 'turn', members: members.filter((one) => one !== room.chair.host && isHereIn(room, one)) }
}
