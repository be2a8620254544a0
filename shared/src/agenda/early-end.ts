import { isLive } from '../room/live.ts'
import type { Room } from '../room/room.ts'
import { after, between, inSeconds, lasting, type Moment } from '../time.ts'
import { forecast } from './forecast.ts'

/** Session seconds that are worth telling everyone. */
const WORTH_TELLING = 300

/** [A17] When the session will end, in whole session minutes, once five minutes or more of its plan were not needed; null: as promised. */
export function earlyEnd(room: Room): Moment | null {
  const { startedAt, endsBy, spare } = room.schedule
  if (!isLive(room) || startedAt === null || endsBy === null) return null
  const end = forecast(room)
  if (inSeconds(between(end, endsBy), room.minute) - spare < WORTH_TELLING) return null
  // It is not to change with every turn.
  const minutes = Math.ceil(inSeconds(between(startedAt, end), room.minute) / 60)
  return after(startedAt, lasting(minutes * 60, room.minute))
}
