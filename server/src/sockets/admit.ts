import type { ConnectionId, DeviceId, Hash, MemberId } from '@rondo/shared/ids'
import { handshake } from '@rondo/shared/protocol/handshake'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import { connectionOf } from '@rondo/shared/room/connection'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawDevice } from '@rondo/shared/seal/draw'
import { hashOf, memberOf } from '@rondo/shared/seal/keys'
import * as v from 'valibot'
import { isOwnOrigin } from '../origin.ts'
import type { Hold, Rooms } from '../rooms/rooms.ts'
import type { RoomAudience } from './room-audience.ts'
import type { RoomSocket } from './types.ts'

/** Who is on a connection, by its handshake alone, and the room it came for. */
export interface Admitted {
  readonly hold: Hold<RoomAudience>
  readonly member: MemberId
  readonly seat: Hash
  readonly device: DeviceId
  /** It was inside before and comes back by itself. */
  readonly returning: boolean
  readonly connection: ConnectionId
}

/** Lets a connection in or says why not. */
export async function admit(
  socket: RoomSocket,
  rooms: Rooms<RoomAudience>,
  trustProxy: boolean,
): Promise<Admitted | Refusal> {
  const { auth, headers } = socket.handshake
  if (!isOwnOrigin(headers, trustProxy)) return 'wrong-origin'
  if (auth.protocol !== PROTOCOL) return 'old-client'
  const parsed = v.safeParse(handshake, auth)
  if (!parsed.success) return 'malformed'

  const hold = await rooms.hold(parsed.output.room)
  if (hold === 'unknown') return 'unknown-room'
  if (hold === 'burned') return 'room-burned'
  const { door, members } = hold.live.room
  const member = memberOf(parsed.output.seat)
  const seat = hashOf(parsed.output.seat)
  const known = members.find(({ id }) => id === member)
  if (hashOf(parsed.output.join) !== door || (known && known.seat !== seat)) {
    hold.release()
    return 'wrong-key'
  }
  if (hold.live.room.removed.includes(seat)) {
    hold.release()
    return 'removed'
  }
  const { device, returning } = parsed.output
  return { hold, member, seat, device, returning, connection: connectionOf(rooms.server, device, drawDevice()) }
}
