import type { RoomId, ServerId } from '@rondo/shared/ids'

/** Every key there is. What belongs to a room carries its tag, so that a cluster would keep it together; what belongs to all rooms carries another. */
export const keys = {
  /** A room as `stored.ts` writes it, or its tombstone. */
  room: (id: RoomId) => `rondo:{${id}}`,
  /** Every room key and nothing else, for SCAN. */
  rooms: 'rondo:{*}',
  idOf: (key: string) => key.slice('rondo:{'.length, -1) as RoomId,
  /** A sorted set: the servers by their last sign of life. */
  servers: '{rondo}:servers',
  /** Milliseconds that the store's time is ahead of its machine's. */
  shift: '{rondo}:shift',
  /** A sorted set: the rooms that may be burning, by the moment at which nothing of them is to be left. */
  burning: '{rondo}:burning',
  secret: '{rondo}:secret',
  /** The channel on which every change is published. */
  changes: '{rondo}:changes',
  /** The channel on which a server is sent what the others pass on to it. */
  to: (server: ServerId) => `{rondo}:to:${server}`,
} as const
