import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Loaded } from '../store.ts'
import { textOf } from '../text-of.ts'
import { upgrade } from '../upgrade.ts'

/** What stands in place of a room that was burned. */
export const TOMBSTONE = 'burned'

/** So many bytes hold a version, whatever it is, or the tombstone. */
export const VERSION_SIZE = 20

/** What comes before the first brace is shorter than this. */
const HEAD_SIZE = 80

/** A room as it is stored and published: its version, the server that saved it and its id, then the room as JSON, with spaces between. */
export const toStored = (room: Room, server: ServerId): string => `${room.version} ${server} ${room.id} ${textOf(room)}`

/** What can be known of a stored room without reading it. */
export interface Head {
  /** The tombstone for a burned room; nothing where there is none. */
  readonly version: string
  readonly server: ServerId
  readonly id: RoomId
}

export function headOf(stored: string): Head {
  const [version = '', server = '', id = ''] = stored.slice(0, HEAD_SIZE).split(' ', 3)
  return { version, server: server as ServerId, id: id as RoomId }
}

/** Throws when what is stored cannot be read. */
export function fromStored(stored: string | null): Loaded {
  if (stored === null) return 'unknown'
  if (headOf(stored).version === TOMBSTONE) return 'burned'
  return upgrade(JSON.parse(stored.slice(stored.indexOf('{'))))
}
