import { LEFT_TO_FINISH } from '../segments/seconds.ts'
import { between, lasting, type Moment } from '../time.ts'
import { areAllDone, askedNow } from './all-done.ts'
import type { Chance } from './chance.ts'
import { isLive, type LiveRoom } from './live.ts'
import { memberIn } from './members.ts'
import { nextStage } from './parts.ts'
import type { Room } from './room.ts'
import { soonOver } from './soon-over.ts'

/** [E27] [E31] When everybody who is here is done it goes on; whoever dropped out less than half a minute ago may come back as long. */
export function onceAllDone(room: Room, by: Chance): Room {
  if (!isLive(room) || !areAllDone(room)) return room
  const waits = room.phase.running.until !== null && hasJustLost(room, by.at)
  return waits ? (soonOver(room, by) ?? room) : nextStage(room, by)
}

const hasJustLost = (room: LiveRoom, at: Moment): boolean =>
  askedNow(room).some((member) => {
    const presence = memberIn(room, member)?.presence
    return presence?.is === 'away' && between(presence.since, at) < lasting(LEFT_TO_FINISH, room.minute)
  })
