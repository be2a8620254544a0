import type { Floor, Turn } from '../floor/floor.ts'
import { roundForEveryone } from '../formats/round-for-everyone.ts'
import type { ConnectionId, DeviceId, Hash, MemberId, RoomId, SealedText, SegmentId, ServerId } from '../ids.ts'
import type { Opening } from '../protocol/opening.ts'
import type { Command, MemberCommand, PresenceCommand } from '../room/commands.ts'
import { connectionOf } from '../room/connection.ts'
import { decide } from '../room/decide.ts'
import type { Decision } from '../room/decision.ts'
import { memberIn } from '../room/members.ts'
import { newRoom } from '../room/new-room.ts'
import type { Refusal } from '../room/refusals.ts'
import type { Room } from '../room/room.ts'
import { settle } from '../room/settle.ts'
import { type Moment, milliseconds } from '../time.ts'
import { seededRandom } from './random.ts'

export const sealed = (text: string): SealedText => `1.${text.padEnd(60, '_')}` as SealedText

export const openingOf = (change: Partial<Opening> = {}): Opening => ({
  room: 'room-of-the-test' as RoomId,
  door: 'door'.padEnd(43, '_') as Hash,
  opener: seatOf('ada'),
  title: sealed('title'),
  call: null,
  format: 'round-for-everyone',
  agenda: roundForEveryone.agenda,
  minutes: 60,
  people: 3,
  mustEndBy: null,
  circle: null,
  ...change,
})

const seatOf = (name: string): Hash => `seat-${name}`.padEnd(43, '_') as Hash

export const idOf = (name: string): MemberId => name.padEnd(12, '_') as MemberId

type How = Extract<PresenceCommand, { type: 'member.connect' }>['how']

/** A room with people in it, on a clock that the test moves. The first one hosts. */
export class Group {
  room: Room
  now = 1_000_000_000_000
  /** Whoever joins or connects does so on this server. */
  server = 'server-a' as ServerId
  readonly random: () => number
  readonly #numbers = new Map<string, number>()
  #connections = 0

  constructor(names: readonly string[], change: Partial<Opening> = {}, seed = 1) {
    this.random = seededRandom(seed)
    this.room = newRoom(openingOf(change), { at: this.at, minute: milliseconds(60_000), size: 24 })
    for (const name of names) this.join(name)
  }

  get at(): Moment {
    return this.now as Moment
  }

  /** The clock goes on by real seconds, and the room with it. */
  wait(seconds: number): void {
    this.now += seconds * 1000
    this.room = settle(this.room, this.at, this.random)
  }

  join(name: string): Decision {
    return this.tell({
      type: 'member.join',
      member: idOf(name),
      seat: seatOf(name),
      name: sealed(name),
      connection: this.#connection(),
    })
  }

  connect(name: string, { device = 'tab', how = 'opened' }: { device?: string; how?: How } = {}): Decision {
    return this.tell({ type: 'member.connect', member: idOf(name), connection: this.#connection(device), how })
  }

  /** The connection breaks; the last sign of life was `ago` seconds before. */
  drop(name: string, ago = 0): Decision {
    const presence = memberIn(this.room, idOf(name))?.presence
    if (!presence || presence.is === 'away') throw new Error(`${name} is away`)
    const lastSeen = (this.now - ago * 1000) as Moment
    return this.tell({ type: 'member.disconnect', member: idOf(name), connection: presence.connection, lastSeen })
  }

  /** A server has been gone for `ago` seconds; for `lease` more whoever was connected to it may come back. */
  lose(server: ServerId, ago: number, lease: number): Decision {
    const lastAlive = (this.now - ago * 1000) as Moment
    const until = (this.now + lease * 1000) as Moment
    return this.tell({ type: 'servers.gone', servers: [{ server, lastAlive }], until })
  }

  /** What the clock or the server says. */
  tell(command: Command): Decision {
    return this.#take(decide(this.room, command, { at: this.at, random: this.random }))
  }

  /** A member’s command; the refusal, or null when it was accepted. */
  ask(name: string, command: MemberCommand): Refusal | null {
    const number = (this.#numbers.get(name) ?? 0) + 1
    this.#numbers.set(name, number)
    const decision = this.askNumbered(name, number, command)
    return 'refused' in decision ? decision.refused : null
  }

  askNumbered(name: string, number: number, command: MemberCommand, device = 'tab'): Decision {
    const presence = memberIn(this.room, idOf(name))?.presence
    const connection = presence && presence.is !== 'away' ? presence.connection : ('none' as ConnectionId)
    const by = { member: idOf(name), connection, device: device as DeviceId, number, at: this.at, random: this.random }
    return this.#take(decide(this.room, command, by))
  }

  /** Starts, and waits until the first round’s first speaker has the floor. */
  startRound(): void {
    this.ask('ada', { type: 'session.start' })
    this.ask('ada', { type: 'host.next', segment: this.part })
    this.wait(6)
  }

  /** On to the part of this kind or id, the floor drawn but not open. */
  goTo(part: string): void {
    while (this.part !== part) this.ask('ada', { type: 'host.next', segment: this.part })
  }

  get part(): SegmentId {
    if (this.room.phase.is !== 'live') throw new Error(`no part: ${this.room.phase.is}`)
    return this.room.phase.running.segment
  }

  get floor(): Floor {
    if (this.room.phase.is !== 'live' || !this.room.phase.floor) throw new Error('no floor')
    return this.room.phase.floor
  }

  get turn(): Turn {
    if (this.floor.stage.at !== 'turn') throw new Error(`no turn: ${this.floor.stage.at}`)
    return this.floor.stage.turn
  }

  get speaker(): string {
    return nameOf(this.turn.speaker)
  }

  /** Who is still to speak, in order. */
  get waiting(): string[] {
    return this.floor.waiting.map((place) => nameOf(place.member))
  }

  get heard(): string[] {
    return this.floor.heard.map(nameOf)
  }

  /** Seconds until the running turn reaches zero. */
  get left(): number {
    return (this.turn.endsAt - this.now) / 1000
  }

  done(): Refusal | null {
    return this.ask(this.speaker, { type: 'turn.done', turn: this.turn.number })
  }

  #take(decision: Decision): Decision {
    if ('accepted' in decision) this.room = decision.accepted
    return decision
  }

  #connection(device = 'tab'): ConnectionId {
    this.#connections += 1
    return connectionOf(this.server, device as DeviceId, `connection-${this.#connections}`)
  }
}

export const nameOf = (id: MemberId): string => id.replace(/_+$/, '')

export const group = (...names: string[]): Group => new Group(names)
