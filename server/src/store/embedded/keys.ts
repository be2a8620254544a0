import type { CircleId, RoomId } from '@rondo/shared/ids'

/** The keys of the database: for each thing an entry and, while it is kept, the thing itself and its parts by id. */
export const keys = {
  rooms: keysOfKind<RoomId>('room', 'entry'),
  circles: keysOfKind<CircleId>('circle', 'circle-entry'),
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
