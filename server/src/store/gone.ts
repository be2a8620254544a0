import type { Room } from '@rondo/shared/room/room'
import { after, type Moment } from '@rondo/shared/time'

const DAY = 24 * 60 * 60 * 1000

/** A live room burns itself in time; the store sees to those that nobody is in any more. */
const BURN_SLACK = 2_000

/** When nothing of a room is to be left, and how. */
export interface Gone {
  readonly at: Moment
  readonly how: 'burned' | 'forgotten'
}

/** A burning room goes when its time is up, every other one so many days after its last change. */
export function goneBy(room: Room, roomDays: number): Gone {
  if (room.phase.is === 'over' && room.phase.burning) {
    return { at: after(room.phase.burning.until, BURN_SLACK), how: 'burned' }
  }
  return { at: forgottenAt(room.at, roomDays), how: 'forgotten' }
}

/** A tombstone stays as long as a room would have. */
export const forgottenAt = (from: Moment, roomDays: number): Moment => after(from, roomDays * DAY)
