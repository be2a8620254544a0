import type { ConnectionId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'

/** Why nothing of a room is left here. */
export type GoneRoom = 'room-burned' | 'unknown-room'

/** Those to whom a room on this server is shown. Called in the order of what happens, after it is kept. */
export interface Audience {
  changed(before: Room, after: Room): void
  gone(why: GoneRoom): void
  /** Whether this is somebody’s connection, or was until a moment ago. */
  holds(connection: ConnectionId): boolean
  /** Several changes follow: they may leave as one. */
  gather(): void
  /** Their connections are too old to be believed: they are to connect again. */
  askBack(): void
}
