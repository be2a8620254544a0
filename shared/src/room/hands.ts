import type { Floor } from '../floor/floor.ts'
import { lowered, mayRaise, raised } from '../floor/queue.ts'
import type { SegmentId } from '../ids.ts'
import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, seatsOf, withFloor } from './live.ts'
import { passFloorOn } from './parts.ts'
import type { Refusal } from './refusals.ts'
import type { Room } from './room.ts'

function talkIn(room: Room, segment: SegmentId): { room: LiveRoom; floor: Floor } | Refusal {
  if (!isLive(room)) return 'not-now'
  const { floor, running } = room.phase
  if (running.segment !== segment) return 'too-late'
  return floor?.queue ? { room, floor } : 'not-now'
}

/** [T20] *Raise hand*: while nobody speaks the floor is given at once. */
export function raiseHand(room: Room, segment: SegmentId, by: ByMember): Ruling {
  const talk = talkIn(room, segment)
  if (typeof talk === 'string') return talk
  if (!mayRaise(talk.floor, by.member) || !seatsOf(talk.room).includes(by.member)) return 'not-now'
  const next = withFloor(talk.room, raised(talk.floor, by.member))
  return talk.floor.stage.at === 'free' ? passFloorOn(next, by) : next
}

export function lowerHand(room: Room, segment: SegmentId, by: ByMember): Ruling {
  const talk = talkIn(room, segment)
  if (typeof talk === 'string') return talk
  const floor = lowered(talk.floor, by.member)
  return floor.waiting.length === talk.floor.waiting.length ? 'too-late' : withFloor(talk.room, floor)
}
