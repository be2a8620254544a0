import type { Refusal } from '@rondo/shared/room/refusals'
import { memoryOfItsOwn } from './memory-of-its-own.ts'
import type { Opened } from './open-room.ts'
import { RoomClient } from './room-client.ts'

/** Milliseconds after which a room counts as out of reach. */
const PATIENCE = 10_000

/** With these there is nothing for this seat to be in any more. */
const GONE: ReadonlySet<string> = new Set<Refusal>(['unknown-room', 'room-burned', 'room-over', 'removed'])

/** Where a seat is in a room that nobody looks at; `gone`: the room or the seat is; `nowhere`: the room did not answer. */
type Place = 'inside' | 'door' | 'gone' | 'nowhere'

/** Comes to a room in this seat without showing it. */
export function enterUnseen(
  server: string,
  { key, seat }: Pick<Opened, 'key' | 'seat'>,
): { readonly client: RoomClient; readonly place: Promise<Place> } {
  const client = new RoomClient({ server, key, seat, tabMemory: memoryOfItsOwn(), clock: () => performance.now() })
  const place = new Promise<Place>((found) => {
    const timer = setTimeout(() => found('nowhere'), PATIENCE)
    client.watch(({ connection, views }) => {
      const isClosed = connection.is === 'closed'
      if (views.at === 'nowhere' && !isClosed) return
      clearTimeout(timer)
      const isGone = isClosed && GONE.has(connection.reason)
      found(views.at === 'nowhere' && isGone ? 'gone' : views.at)
    })
  })
  client.connect()
  return { client, place }
}
