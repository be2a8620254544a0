import type { Room } from '@rondo/shared/room/room'
import { after } from '@rondo/shared/time'
import { forgottenAt } from './gone.ts'
import type { Kind } from './kind.ts'
import { upgrade } from './upgrade.ts'

/** A live room burns itself in time; the store sees to those that nobody is in any more. */
const BURN_SLACK = 2_000

/** Rooms, which live so many days after their last change. */
export const roomKind = (days: number): Kind<Room> => ({
  name: 'room',
  days,
  livesUntil: (room) => forgottenAt(room.at, days),
  burnsAt: ({ phase }) => (phase.is === 'over' && phase.burning ? after(phase.burning.until, BURN_SLACK) : null),
  staysWhileWatched: true,
  upgrade,
})
