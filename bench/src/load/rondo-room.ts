import type { RoomId } from '@rondo/shared/ids'
import type { Change } from '@rondo/shared/protocol/messages'
import type { Opening } from '@rondo/shared/protocol/opening'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import { drawDevice, drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { hashOf, memberOf, roomKeys } from '@rondo/shared/seal/keys'
import { seal } from '@rondo/shared/seal/seal'
import { socketIo } from './dialect.ts'
import { agenda, TALK } from './hands.ts'
import { Member } from './member.ts'

/** Opens a room and leads so many people into its lobby. */
export async function rondoLobby(
  port: number,
  people: number,
  address: string,
): Promise<{ readonly room: string; readonly members: readonly Member[] }> {
  const keys = roomKeys(drawKey())
  if (!keys) throw new Error('A drawn key is a key')
  const { room, join, words } = keys
  const seats = Array.from({ length: people }, drawSeat)
  const opening: Opening = {
    room: room as RoomId,
    door: hashOf(join),
    opener: hashOf(seats[0] ?? ''),
    title: seal(words, { room, field: 'title', item: '' }, 'Thursday circle of the northern offices'),
    call: null,
    format: 'open-forum',
    agenda,
    minutes: 90,
    people: Math.max(people, 3),
    mustEndBy: null,
    circle: null,
  }
  const opened = await fetch(`http://127.0.0.1:${port}/api/rooms`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
    body: JSON.stringify(opening),
  })
  if (opened.status !== 201) throw new Error(`A room was not opened: ${opened.status} ${await opened.text()}`)

  const members: Member[] = []
  for (const [place, seat] of seats.entries()) {
    const auth = { protocol: PROTOCOL, room, join, seat, device: drawDevice() }
    const member = await Member.connected(socketIo, port, auth)
    const name = seal(words, { room, field: 'name', item: memberOf(seat) }, `Somebody ${place}`)
    await member.asks('join', { name, agreed: true })
    members.push(member)
  }
  return { room, members }
}

/** Opens a room and leads so many people into its open talk, where the first one speaks. */
export async function rondoRoom(port: number, people: number, address: string): Promise<readonly Member[]> {
  const { members } = await rondoLobby(port, people, address)
  await members[0]?.commands({ type: 'session.start' })
  const seen = members.map(() => 0)
  for (const [place, member] of members.entries()) {
    member.record = (kind, text) => {
      if (kind === 'change') seen[place] = (socketIo.read(text) as Change).to
    }
  }
  const answer = await members[0]?.commands({ type: 'hand.raise', segment: TALK })
  // What comes later is the load's own doing, and counted.
  while (seen.some((version) => version < (answer?.version ?? 0))) await new Promise((done) => setTimeout(done, 5))
  for (const member of members) member.record = null
  return members
}
