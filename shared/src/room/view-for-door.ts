import { present } from './members.ts'
import type { Room } from './room.ts'
import type { ViewForDoor } from './view.ts'

/** [P3] What somebody at the door may know: how many are here, and no names. */
export function viewForDoor(room: Room): ViewForDoor {
  if (room.phase.is === 'burned') throw new Error('a burned room has no view')
  return {
    version: room.version,
    title: room.title,
    phase: room.phase.is,
    here: present(room).length,
    full: room.members.length >= room.size,
    closed: room.closed,
    format: room.format,
    minutes: room.schedule.minutes,
    circle: room.circle?.id ?? null,
  }
}
