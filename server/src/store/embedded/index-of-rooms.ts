import type { RoomId } from '@rondo/shared/ids'
import type { Moment } from '@rondo/shared/time'
import type { Gone } from '../gone.ts'
import type { Step } from './grouped-writes.ts'

/** What is known of a room without reading it. */
export type Entry =
  | { readonly is: 'kept'; readonly version: number; readonly gone: Gone }
  /** A tombstone, and how long it stays. */
  | { readonly is: 'burned'; readonly until: Moment }

const ENTRY = 'entry!'
const ROOM = 'room!'

/** The keys of the database: an entry and, while it is kept, a room and its parts by id. */
export const keys = {
  entry: (id: RoomId) => ENTRY + id,
  room: (id: RoomId) => ROOM + id,
  part: (id: RoomId, name: string | number) => `${ROOM}${id}!${name}`,
  /** A room and its parts and nothing else. */
  wholeRoom: (id: RoomId) => ({ gte: ROOM + id, lt: `${ROOM}${id}"` }),
  /** Every entry and nothing else. */
  entries: { gte: ENTRY, lt: 'entry"' },
  idOf: (key: string) => key.slice(ENTRY.length) as RoomId,
  secret: 'secret',
  lastAlive: 'last-alive',
} as const

export const entryStep = (id: RoomId, entry: Entry | null): Step => ({
  key: keys.entry(id),
  value: entry && JSON.stringify(entry),
})

/** When an entry's time is up. */
export const dueAt = (entry: Entry): Moment => (entry.is === 'burned' ? entry.until : entry.gone.at)
