import { memoryOfItsOwn } from './memory-of-its-own.ts'
import type { Opened } from './open-room.ts'
import { RoomClient } from './room-client.ts'

/** Milliseconds after which a room counts as out of reach. */
const PATIENCE = 10_000

/** Gives up a seat in a room without showing it: whoever sits there on another device is out. False: the room did not answer. */
export async function leaveRoom(server: string, { key, seat }: Pick<Opened, 'key' | 'seat'>): Promise<boolean> {
  const client = new RoomClient({ server, key, seat, tabMemory: memoryOfItsOwn(), clock: () => performance.now() })
  const place = new Promise<'inside' | 'elsewhere'>((found) => {
    const timer = setTimeout(() => found('elsewhere'), PATIENCE)
    client.watch(({ connection, views }) => {
      if (views.at === 'nowhere' && connection.is !== 'closed') return
      clearTimeout(timer)
      found(views.at === 'inside' ? 'inside' : 'elsewhere')
    })
  })
  client.connect()
  const isInside = (await place) === 'inside'
  const answer = isInside ? await client.ask({ type: 'member.leave' }) : null
  client.close()
  return answer !== null && 'ok' in answer
}
