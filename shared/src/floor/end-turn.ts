import { after, between, type Duration, type Moment, milliseconds, REAL_SECOND } from '../time.ts'
import type { Ended, Floor, Turn, Waiting } from './floor.ts'
import { withSpoken } from './queue.ts'

/** How long *I wasn’t done* can be said, in real time. */
export const RECLAIM = milliseconds(8 * REAL_SECOND)

/** What is left of a turn; a held one stands since the last sign of life. Never negative. */
export const leftOf = (turn: Turn, at: Moment): Duration =>
  milliseconds(Math.max(0, between(turn.held ? turn.held.since : at, turn.endsAt)))

/** [T6] The turn is taken: spoken or passed, it looks the same afterwards. The floor is not given to anyone yet. */
export const takenTurn = (floor: Floor, turn: Turn, at: Moment): Floor => ({
  ...withSpoken(floor, turn, at),
  heard: turn.own && !floor.heard.includes(turn.speaker) ? [...floor.heard, turn.speaker] : floor.heard,
  ended: endedBy(turn, at),
})

/** [T7] The turn goes to the end of the order with what was left of it; with nothing left it is taken. */
export function postponedTurn(floor: Floor, turn: Turn, at: Moment): Floor {
  const left = leftOf(turn, at)
  if (left === 0) return takenTurn(floor, turn, at)
  const later = turn.later || floor.queue !== null
  const place: Waiting = { member: turn.speaker, left, own: turn.own, later }
  return { ...withSpoken(floor, turn, at), waiting: [...floor.waiting, place], ended: endedBy(turn, at) }
}

const endedBy = (turn: Turn, at: Moment): Ended | null =>
  turn.reclaimed
    ? null
    : {
        number: turn.number,
        speaker: turn.speaker,
        own: turn.own,
        later: turn.later,
        left: leftOf(turn, at),
        at,
        until: after(at, RECLAIM),
      }
