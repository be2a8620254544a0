import type { SessionId } from '@rondo/shared/ids'
import { roomKeys, seatInRoom, sessionKey } from '@rondo/shared/seal/keys'
import type { Opened } from '../session/open-room.ts'

/** [G16] The room of a circle’s session, and one’s own seat in it; `key` is the circle’s secret, `seat` one’s own. */
export function roomOfSession(key: string, seat: string, session: SessionId): Opened {
  const roomKey = sessionKey(key, session)
  const keys = roomKeys(roomKey)
  if (!keys) throw new Error('a session has the key of a room')
  return { room: keys.room, key: roomKey, seat: seatInRoom(seat, keys.room) }
}
