import type { Hash, RoomId, SealedText } from '@rondo/shared/ids'
import { newRoom } from '@rondo/shared/room/new-room'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import { SECRET } from './marks.ts'
import type { Scenario } from './scenario.ts'

/** The only room of a session. */
export const ROOM = 'simulated-room--' as RoomId

/** The scenario's room as it is opened, by whoever has this seat. */
export function openRoom({ format, agenda, minutes, minute, people, seats }: Scenario, opener: Hash, at: Moment): Room {
  const opening = {
    room: ROOM,
    door: `${SECRET}door`.padEnd(43, '_') as Hash,
    opener,
    title: '1.title'.padEnd(60, '_') as SealedText,
    call: null,
    format: format.id,
    agenda,
    minutes,
    people,
    mustEndBy: null,
    circle: null,
  }
  return newRoom(opening, { at, minute, size: seats })
}
