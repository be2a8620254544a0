import { drawSeat } from '@rondo/shared/seal/draw'
import { memoryOfItsOwn } from '../../../client/src/session/memory-of-its-own.ts'
import { openRoom } from '../../../client/src/session/open-room.ts'
import { RoomClient } from '../../../client/src/session/room-client.ts'
import type { RoomClientState } from '../../../client/src/session/room-client-state.ts'
import { agenda, hand, TALK } from '../load/hands.ts'

const versionOf = ({ views }: RoomClientState): number => (views.at === 'inside' ? views.all.version : 0)

/** A room whose members are the client that browsers run, without a screen. */
export class WatchedRoom {
  readonly #members: readonly RoomClient[]
  #step = 0

  private constructor(members: readonly RoomClient[]) {
    this.#members = members
  }

  /** Opens a room and leads so many people into its open talk, where the first one speaks. */
  static async open(server: string, people: number): Promise<WatchedRoom> {
    const plan = {
      title: 'Thursday circle',
      call: null,
      format: 'open-forum',
      agenda,
      minutes: 90,
      mustEndBy: null,
    } as const
    const opened = await openRoom(server, { ...plan, people: Math.max(people, 3) })
    if ('refused' in opened) throw new Error(`A room was not opened: ${opened.refused}`)
    const members: RoomClient[] = []
    for (let place = 0; place < people; place++) {
      const seat = place === 0 ? opened.seat : drawSeat()
      const clock = () => performance.now()
      const client = new RoomClient({ server, key: opened.key, seat, tabMemory: memoryOfItsOwn(), clock })
      client.connect()
      await accepted(client.join(`Somebody ${place}`))
      members.push(client)
    }
    const [first] = members
    await accepted(first?.ask({ type: 'session.start' }))
    const { version } = await accepted(first?.ask({ type: 'hand.raise', segment: TALK }))
    await Promise.all(members.map((member) => reaches(member, version)))
    return new WatchedRoom(members)
  }

  /** Lets one member click, and gives the milliseconds from `since` until another one's client has applied what changed. */
  async click(since: number): Promise<number> {
    const { place, command } = hand(this.#step++, this.#members.length)
    const clicking = this.#members[place]
    const watching = this.#members[(place + this.#members.length / 2) % this.#members.length]
    if (!clicking || !watching) throw new Error('There is nobody at this place')
    const seen = reaches(watching, versionOf(watching.state) + 1)
    const answered = accepted(clicking.ask(command as Parameters<RoomClient['ask']>[0]))
    const at = await seen
    await answered
    return at - since
  }

  close(): void {
    for (const member of this.#members) member.close()
  }
}

async function accepted(asked: ReturnType<RoomClient['ask']> | undefined): Promise<{ version: number }> {
  const answer = await asked
  if (!answer || 'refused' in answer) throw new Error(`Refused: ${answer?.refused}`)
  return answer
}

/** Fulfils with the moment at which this client shows this version. */
const reaches = (client: RoomClient, version: number): Promise<number> =>
  new Promise((resolve) => {
    const look = (state: RoomClientState) => {
      if (versionOf(state) < version) return
      stop()
      resolve(performance.now())
    }
    const stop = client.watch(look)
    look(client.state)
  })
