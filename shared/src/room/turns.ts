import { takenTurn } from '../floor/end-turn.ts'
import type { Floor, Turn } from '../floor/floor.ts'
import { given } from '../floor/give.ts'
import { mayBeLater, movedToEnd } from '../floor/later.ts'
import { isInGrace, NOT_FINISHED_TIMES, notFinished } from '../floor/more-time.ts'
import type { MemberId, SegmentId } from '../ids.ts'
import type { ByMember } from './by.ts'
import type { Chance } from './chance.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, sessionClock, tableOf, withFloor } from './live.ts'
import { isHereIn } from './members.ts'
import { passFloorOn } from './parts.ts'
import type { Refusal } from './refusals.ts'
import type { Room } from './room.ts'

/** The running turn of this number, with its floor and room. */
interface TurnAt {
  readonly room: LiveRoom
  readonly floor: Floor
  readonly turn: Turn
}

/** The turn a command or alarm was meant for, unless it is over. */
export function turnNumbered(room: Room, number: number): TurnAt | Refusal {
  if (!isLive(room)) return 'not-now'
  const { floor } = room.phase
  if (floor?.stage.at !== 'turn' || floor.stage.turn.number !== number) return 'too-late'
  return { room, floor, turn: floor.stage.turn }
}

function ownTurn(room: Room, number: number, member: MemberId): TurnAt | Refusal {
  const found = turnNumbered(room, number)
  if (typeof found === 'string') return found
  return found.turn.speaker === member ? found : 'not-your-turn'
}

export const withTurn = (room: LiveRoom, floor: Floor, turn: Turn): LiveRoom =>
  withFloor(room, { ...floor, stage: { at: 'turn', turn } })

/** [T6] A turn has been taken, by *I’m done*, *Pass* or the clock alike, and the floor passes on. */
export function endTurn({ room, floor, turn }: TurnAt, chance: Chance): Room {
  const at = sessionClock(room, chance.at)
  return passFloorOn(withFloor(room, takenTurn(floor, turn, at)), chance)
}

export function turnDone(room: Room, number: number, by: ByMember): Ruling {
  const found = ownTurn(room, number, by.member)
  return typeof found === 'string' ? found : endTurn(found, by)
}

/** [T15] The alarm of a turn: harmless when the turn is over, held, or was given more time. */
export function turnExpired(room: Room, number: number, by: Chance): Ruling {
  const found = turnNumbered(room, number)
  if (typeof found === 'string') return found
  if (found.turn.held || sessionClock(room, by.at) < found.turn.until) return 'too-late'
  return endTurn(found, by)
}

export function giveTurn(room: Room, number: number, to: MemberId, by: ByMember): Ruling {
  const found = ownTurn(room, number, by.member)
  if (typeof found === 'string') return found
  if (to === by.member || !isHereIn(room, to)) return 'not-here'
  const floor = given(found.floor, found.turn, to, tableOf(room, by.at))
  return floor ? withFloor(found.room, floor) : 'too-late'
}

export function turnNotFinished(room: Room, number: number, by: ByMember): Ruling {
  const found = ownTurn(room, number, by.member)
  if (typeof found === 'string') return found
  if (!isInGrace(found.turn, sessionClock(room, by.at))) return 'not-now'
  if (found.turn.extensions >= NOT_FINISHED_TIMES) return 'too-late'
  return withTurn(found.room, found.floor, notFinished(found.turn, room.minute))
}

export function meLater(room: Room, segment: SegmentId, by: ByMember): Ruling {
  if (!isLive(room)) return 'not-now'
  const { floor, running } = room.phase
  if (running.segment !== segment || !floor) return 'too-late'
  return mayBeLater(floor, by.member) ? withFloor(room, movedToEnd(floor, by.member)) : 'not-now'
}
