import { enterUnseen } from './enter-unseen.ts'
import type { Opened } from './open-room.ts'

/** So many rooms are spoken to at once. */
const AT_ONCE = 4

/** [H13] Gives up a seat in each of these rooms, without going on in another one; a room without this seat is done. False: one of them could not be reached, and may be asked again. */
export async function giveUpSeats(server: string, rooms: readonly Opened[]): Promise<boolean> {
  for (let first = 0; first < rooms.length; first += AT_ONCE) {
    const some = rooms.slice(first, first + AT_ONCE)
    const done = await Promise.all(some.map((room) => giveUp(server, room)))
    if (done.includes(false)) return false
  }
  return true
}

async function giveUp(server: string, room: Opened): Promise<boolean> {
  const { client, place } = enterUnseen(server, room)
  const at = await place
  const answer = at === 'inside' ? await client.ask({ type: 'member.shut-out', goesOnAs: null }) : null
  client.close()
  return answer ? 'ok' in answer : at !== 'nowhere'
}
