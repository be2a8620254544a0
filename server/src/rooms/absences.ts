import type { Command } from '@rondo/shared/room/commands'
import { isOf } from '@rondo/shared/room/connection'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import type { RoomStore } from '../store/store.ts'
import type { Audience } from './audience.ts'
import { goneServers } from './gone-servers.ts'

/** Those who are not here although the room takes them to be, as it is to be told. */
export function absences(room: Room, store: RoomStore, audience: Audience, at: Moment): readonly Command[] {
  const servers = goneServers(room, store)
  // Their people have had the time of a lease to come to another server: this one, for instance.
  const ofServers: Command[] = servers.length > 0 ? [{ type: 'servers.gone', servers, until: at }] : []
  return [...ofServers, ...goneConnections(room, store, audience, at)]
}

/** [S48] A save that nobody heard of may have put somebody here whose connection had ended by then. */
function goneConnections(room: Room, store: RoomStore, audience: Audience, at: Moment): readonly Command[] {
  return room.members.flatMap(({ id, presence }): readonly Command[] => {
    if (presence.is !== 'here' || !isOf(presence.connection, store.server)) return []
    if (audience.holds(presence.connection)) return []
    return [{ type: 'member.disconnect', member: id, connection: presence.connection, lastSeen: at }]
  })
}
