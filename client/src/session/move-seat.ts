import { memoryOfItsOwn } from './memory-of-its-own.ts'
import type { Opened } from './open-room.ts'
import { RoomClient } from './room-client.ts'

/** Milliseconds after which a room counts as out of reach. */
const PATIENCE = 10_000

interface Move {
  readonly server: string
  /** The link’s secret of the room. */
  readonly key: string
  /** The seat that is given up, and the one in which one goes on. */
  readonly from: string
  readonly to: string
  readonly name: string
}

/** [H13] Goes on in another seat of a room, without showing it, and gives up the one before: whoever sits there on another device is out. False: the room did not answer. */
export async function moveSeat({ server, key, from, to, name }: Move): Promise<boolean> {
  const next = enter(server, { key, seat: to })
  const isIn = (await next.place) === 'door' && 'ok' in (await next.client.join(name))
  const before = enter(server, { key, seat: from })
  const goesOnAs = isIn ? next.client.member : null
  const isOut = (await before.place) === 'inside'
  const answer = isOut ? await before.client.ask({ type: 'member.shut-out', goesOnAs }) : null
  for (const { client } of [next, before]) client.close()
  return answer !== null && 'ok' in answer
}

function enter(server: string, { key, seat }: Pick<Opened, 'key' | 'seat'>) {
  const client = new RoomClient({ server, key, seat, tabMemory: memoryOfItsOwn(), clock: () => performance.now() })
  const place = new Promise<'inside' | 'door' | 'nowhere'>((found) => {
    const timer = setTimeout(() => found('nowhere'), PATIENCE)
    client.watch(({ connection, views }) => {
      if (views.at === 'nowhere' && connection.is !== 'closed') return
      clearTimeout(timer)
      found(views.at)
    })
  })
  client.connect()
  return { client, place }
}
