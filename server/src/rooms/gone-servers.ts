import type { GoneServer } from '@rondo/shared/room/commands'
import { isOf, serverOf } from '@rondo/shared/room/connection'
import type { Room } from '@rondo/shared/room/room'
import type { RoomStore } from '../store/store.ts'

/** The servers that are gone although somebody is still taken to be connected to them. */
export function goneServers(room: Room, store: RoomStore): readonly GoneServer[] {
  const gone = new Map<GoneServer['server'], GoneServer>()
  for (const { presence } of room.members) {
    if (presence.is !== 'here' || isOf(presence.connection, store.server)) continue
    const server = serverOf(presence.connection)
    const since = gone.has(server) ? null : store.goneSince(server)
    if (since !== null) gone.set(server, { server, lastAlive: since === 'unknown' ? room.at : since })
  }
  return [...gone.values()]
}
