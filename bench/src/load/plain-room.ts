import type { Dialect } from './dialect.ts'
import { Member } from './member.ts'

let rooms = 0

/** So many people in one room of a plain server. */
export async function plainRoom(dialect: Dialect, port: number, people: number): Promise<readonly Member[]> {
  const room = `room-${process.pid}-${++rooms}`
  const members: Member[] = []
  for (let place = 0; place < people; place++) {
    const member = await Member.connected(dialect, port, {})
    await member.asks('join', { room, place })
    members.push(member)
  }
  return members
}
