import type { ImageId } from '@rondo/shared/board/image'
import type { CircleId, RoomId } from '@rondo/shared/ids'

/** What was drawn in each room, under numbers, and its pictures. */
const boards = {
  part: (room: RoomId, number: string) => `board!${room}!${number}`,
  /** What was drawn, and nothing else: a colon is behind all digits. */
  parts: (room: RoomId) => ({ gte: `board!${room}!0`, lt: `board!${room}!:` }),
  image: (room: RoomId, id: ImageId) => `board!${room}!image!${id}`,
  images: (room: RoomId) => ({ gte: `board!${room}!image!`, lt: `board!${room}!image"` }),
  imageOf: (key: string) => key.split('!', 4)[3] as ImageId,
  /** All of one board and nothing else. */
  whole: (room: RoomId) => ({ gte: `board!${room}!`, lt: `board!${room}"` }),
  /** All of every board. */
  all: { gte: 'board!', lt: 'board"' },
  idOf: (key: string) => key.split('!', 2)[1] as RoomId,
} as const

/** The keys of the database: for each thing an entry and, while it is kept, the thing itself and its parts by id. */
export const keys = {
  rooms: keysOfKind<RoomId>('room', 'entry'),
  circles: keysOfKind<CircleId>('circle', 'circle-entry'),
  boards,
  secret: 'secret',
  lastAlive: 'last-alive',
} as const

export type KeysOfKind<Id extends string> = ReturnType<typeof keysOfKind<Id>>

function keysOfKind<Id extends string>(thing: string, entry: string) {
  return {
    entry: (id: Id) => `${entry}!${id}`,
    thing: (id: Id) => `${thing}!${id}`,
    part: (id: Id, name: string | number) => `${thing}!${id}!${name}`,
    /** One with its parts and nothing else. */
    whole: (id: Id) => ({ gte: `${thing}!${id}`, lt: `${thing}!${id}"` }),
    /** Keys that nothing has: before all of it, and behind. No id is as short as the first one’s. */
    around: (id: Id) => ({ before: `${thing}!${id.slice(0, -1)}`, behind: `${thing}!${id}!~` }),
    /** Every entry and nothing else. */
    entries: { gte: `${entry}!`, lt: `${entry}"` },
    idOf: (key: string) => key.slice(entry.length + 1) as Id,
  }
}
