import type { CircleId, RoomId, ServerId } from '@rondo/shared/ids'

/** Every key there is. What belongs to one room or circle carries its tag, so that a cluster would keep it together; what belongs to all carries another. */
export const keys = {
  rooms: keysOfKind<RoomId>('', '{rondo}:burning'),
  circles: keysOfKind<CircleId>('circle:', '{rondo}:closing'),
  /** A sorted set: the servers by their last sign of life. */
  servers: '{rondo}:servers',
  /** Milliseconds that the store's time is ahead of its machine's. */
  shift: '{rondo}:shift',
  secret: '{rondo}:secret',
  /** The channel on which every change is published. */
  changes: '{rondo}:changes',
  /** The channel on which every addition to a board is published. */
  boards: '{rondo}:boards',
  /** The channel on which a server is sent what the others pass on to it. */
  to: (server: ServerId) => `{rondo}:to:${server}`,
} as const

export type KeysOfKind<Id extends string> = ReturnType<typeof keysOfKind<Id>>

/** The keys of one thing: its own, its board’s and its pictures’. */
export type Whole = [thing: string, board: string, images: string]

function keysOfKind<Id extends string>(kind: string, burning: string) {
  return {
    /** One of them as `stored.ts` writes it, or its tombstone. */
    thing: (id: Id) => `rondo:${kind}{${id}}`,
    /** Of a room its board, a stream. */
    board: (id: Id) => `rondo:beside:${kind}{${id}}`,
    /** Of a room the pictures on its board, a hash by their ids. */
    images: (id: Id) => `rondo:images:${kind}{${id}}`,
    /** One with what lies beside it and goes with it. */
    whole: (id: Id): Whole => [`rondo:${kind}{${id}}`, `rondo:beside:${kind}{${id}}`, `rondo:images:${kind}{${id}}`],
    /** Every such key and nothing else, for SCAN. */
    all: `rondo:${kind}{*}`,
    idOf: (key: string) => key.slice(`rondo:${kind}{`.length, -1) as Id,
    /** What it is called where things of every kind are: a circle may have the id of a room. */
    nameOf: (id: Id) => kind + id,
    /** A sorted set: those that may be burning, by the moment at which nothing of them is to be left. */
    burning,
  }
}
