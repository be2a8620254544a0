import type { DeviceId, MemberId } from '@rondo/shared/ids'
import type { Handshake } from '@rondo/shared/protocol/handshake'
import type {
  Change,
  ClientToServer,
  Farewell,
  OwnChange,
  Probed,
  ServerToClient,
  Whole,
} from '@rondo/shared/protocol/messages'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Answer } from '@rondo/shared/room/answer'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { ViewForAll, ViewForDoor, ViewForMember } from '@rondo/shared/room/view'
import { drawDevice, drawSeat } from '@rondo/shared/seal/draw'
import { memberOf, type RoomKeys } from '@rondo/shared/seal/keys'
import { seal } from '@rondo/shared/seal/seal'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'

export interface Arrival {
  readonly port: number
  readonly keys: RoomKeys
  readonly seat?: string
  readonly device?: DeviceId
  /** Says something else in the handshake than it should. */
  readonly auth?: Partial<Record<keyof Handshake, unknown>>
  readonly headers?: Record<string, string>
  /** Told how its connection is ended; without it, that happens when the test is over. */
  readonly atEnd?: (end: () => void) => void
}

/** Longer than anything here takes: a test waits for things, not for this. */
const LONGEST = 8_000

/** A program at the door of a room, which speaks the protocol and remembers what it was shown. */
export class Guest {
  readonly member: MemberId
  readonly seat: string
  readonly device: DeviceId
  readonly socket: Socket<ServerToClient, ClientToServer>
  door: ViewForDoor | null = null
  all: ViewForAll | null = null
  own: ViewForMember | null = null
  lastCommand = 0
  farewell: Farewell | null = null
  refused: Refusal | null = null
  /** Every message that came, as JSON. */
  readonly heard: string[] = []
  readonly #arrival: Arrival
  readonly #looking = new Set<() => void>()
  #number = 0

  constructor(arrival: Arrival) {
    const { port, keys, auth, headers } = arrival
    this.#arrival = arrival
    this.seat = arrival.seat ?? drawSeat()
    this.device = arrival.device ?? drawDevice()
    this.member = memberOf(this.seat)
    const said = { protocol: PROTOCOL, room: keys.room, join: keys.join, seat: this.seat, device: this.device, ...auth }
    this.socket = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: said,
      ...(headers ? { extraHeaders: headers } : {}),
    })
    this.#listen()
    const { atEnd = onTestFinished } = arrival
    atEnd(() => void this.socket.disconnect())
  }

  /** The same seat at another device, or the same one again. */
  another(changes: Partial<Arrival> = {}): Guest {
    return new Guest({ ...this.#arrival, seat: this.seat, ...changes })
  }

  async join(name = 'Somebody'): Promise<Answer> {
    await this.until(() => this.door !== null)
    const { keys } = this.#arrival
    const sealed = seal(keys.words, { room: keys.room, field: 'name', item: this.member }, name)
    const answer = await this.socket.emitWithAck('join', { name: sealed, agreed: true })
    if ('ok' in answer) await this.until(() => this.all !== null)
    return answer
  }

  /** Sends a command, under the next number unless one is given. */
  ask(command: MemberCommand, number = ++this.#number): Promise<Answer> {
    return this.socket.emitWithAck('command', { number, command })
  }

  /** Sends whatever a test wants, and gives the answer. */
  say(name: string, ...args: unknown[]): Promise<Answer | Probed> {
    return new Promise((resolve) => (this.socket as Socket).emit(name, ...args, resolve))
  }

  /** A ticket to the board. */
  async ticket(): Promise<string> {
    const answer = await this.socket.emitWithAck('board', {})
    if ('refused' in answer) throw new Error(`refused: ${answer.refused}`)
    return answer.ticket
  }

  probe(): Promise<Probed | { refused: Refusal }> {
    return this.socket.emitWithAck('probe', {})
  }

  /** Waits until something it was shown makes this true. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (end: () => void) => {
        clearTimeout(timer)
        this.#looking.delete(look)
        end()
      }
      const look = () => holds() && finish(resolve)
      const timer = setTimeout(() => finish(() => reject(new Error(`never: ${holds}`))), LONGEST)
      this.#looking.add(look)
      look()
    })
  }

  /** Waits for the view of this version. */
  async reaches(answer: Answer): Promise<ViewForAll> {
    if (!('ok' in answer)) throw new Error(`refused: ${answer.refused}`)
    await this.until(() => (this.all?.version ?? 0) >= answer.version)
    return this.all as ViewForAll
  }

  #listen(): void {
    const { socket } = this
    socket.onAny((...message) => this.heard.push(JSON.stringify(message)))
    socket.on('whole', (whole) => this.#seeWhole(whole))
    socket.on('change', (change) => this.#seeChange(change))
    socket.on('own', ({ own }: OwnChange) => {
      this.own = own
    })
    socket.on('door', (door) => {
      this.door = door
    })
    socket.on('farewell', (reason) => {
      this.farewell = reason
    })
    socket.on('connect_error', (error) => {
      this.refused = (error as Error & { data?: { refused: Refusal } }).data?.refused ?? null
      this.#look()
    })
    socket.on('disconnect', () => this.#look())
    for (const name of ['whole', 'change', 'own', 'door', 'farewell'] as const) socket.on(name, () => this.#look())
  }

  #seeWhole(whole: Whole): void {
    if (whole.at === 'door') {
      this.door = whole.door
      return
    }
    this.all = whole.all
    this.own = whole.own
    this.lastCommand = whole.lastCommand
  }

  #seeChange({ from, to, all }: Change): void {
    if (!this.all || to <= this.all.version) return
    if (from !== this.all.version) throw new Error(`a change from ${from} came at ${this.all.version}`)
    this.all = { ...this.all, ...all, version: to }
  }

  #look(): void {
    for (const look of this.#looking) look()
  }
}
