import type { CommandMessage, Farewell, JoinMessage, Whole } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { Room } from '@rondo/shared/room/room'
import { viewFor } from '@rondo/shared/room/view-for'
import { viewForDoor } from '@rondo/shared/room/view-for-door'
import type { Clock } from '../clock.ts'
import type { LiveRoom } from '../rooms/live-room.ts'
import type { Admitted } from './admit.ts'
import { BEHIND, CAUGHT_UP } from './limits.ts'
import { farewellFor, type RoomAudience } from './room-audience.ts'
import type { RoomSocket } from './types.ts'
import { bytesWaiting } from './waiting.ts'

type Hear = (answer: Answer) => void

/** Where a connection stands: on its way in, at the door, inside, or over. */
type Place = 'coming' | 'door' | 'inside' | 'over'

/** One connection to one room: what it asks, and what it is shown. */
export class Visitor {
  /** Fulfils once it is known whether the seat is a member's. */
  readonly ready: Promise<void>
  readonly #socket: RoomSocket
  readonly #admitted: Admitted
  readonly #clock: Clock
  #place: Place = 'coming'
  #leaving = false
  #behind = false
  #ownSeen: string | null = null
  #lastSeen

  constructor(socket: RoomSocket, admitted: Admitted, clock: Clock) {
    this.#socket = socket
    this.#admitted = admitted
    this.#clock = clock
    this.#lastSeen = clock.now()
    socket.conn.on('packet', () => {
      this.#lastSeen = clock.now()
    })
    socket.conn.transport.on('drain', () => this.#catchUp())
    this.ready = this.#come()
  }

  get member() {
    return this.#admitted.member
  }

  get device() {
    return this.#admitted.device
  }

  get connection() {
    return this.#admitted.connection
  }

  /** Whether its own wish to leave the room is being carried out. */
  get isLeaving(): boolean {
    return this.#leaving
  }

  async command({ number, command }: CommandMessage, hear: Hear): Promise<Answer> {
    await this.ready
    if (this.#place !== 'inside') return { refused: 'not-a-member' }
    this.#leaving = command.type === 'member.leave'
    const { member, connection, device } = this.#admitted
    const answer = await this.#live.ask(command, { member, connection, device, number }, hear)
    this.#leaving = false
    return answer
  }

  async join({ name, agreed }: JoinMessage, hear: Hear): Promise<Answer> {
    await this.ready
    if (!agreed) return { refused: 'not-agreed' }
    if (this.#place !== 'door') return { ok: true, version: this.#live.room.version }
    const { member, seat, connection } = this.#admitted
    this.#place = 'coming'
    const answer = await this.#live.ask({ type: 'member.join', member, seat, name, connection }, null, hear)
    if (this.#place !== 'coming') return answer
    if ('refused' in answer) this.#place = 'door'
    else this.#enter()
    return answer
  }

  async again(): Promise<Answer> {
    await this.ready
    this.#showWhole()
    return { ok: true, version: this.#live.room.version }
  }

  /** Sends the member's own view if it is another than before. */
  showOwn(room: Room): void {
    if (this.#behind) return
    const own = viewFor(room, this.member)
    const seen = JSON.stringify(own)
    if (own === null || seen === this.#ownSeen) return
    this.#ownSeen = seen
    this.#socket.emit('own', { version: room.version, own })
  }

  /** Takes a connection with too much waiting out of the changes, until it has caught up. */
  fallBehindIfSlow(): void {
    if (this.#behind || bytesWaiting(this.#socket) <= BEHIND) return
    this.#behind = true
    this.#socket.leave(this.#audience.channels.inside)
  }

  /** Says why, and lets the connection go for good. */
  bid(farewell: Farewell): void {
    this.#part()
    this.#socket.emit('farewell', farewell)
    this.#socket.disconnect(true)
  }

  /** Lets the connection go without a word: its browser tries again. */
  drop(): void {
    this.#part()
    this.#socket.conn.close()
  }

  /** The connection has ended: a member who was here is away since the last sign of life. */
  async ended(isStopping: () => boolean): Promise<void> {
    const wasHere = this.#place === 'inside' || this.#place === 'coming'
    this.#part()
    try {
      if (wasHere) await this.#tellAbsence(isStopping)
    } finally {
      this.#admitted.hold.release()
    }
  }

  get #live(): LiveRoom<RoomAudience> {
    return this.#admitted.hold.live
  }

  get #audience(): RoomAudience {
    return this.#live.audience
  }

  async #come(): Promise<void> {
    const { member, connection, device, returning } = this.#admitted
    if (!this.#live.room.members.some(({ id }) => id === member)) return this.#waitAtDoor()
    const goneOn = [...this.#audience.inside].some((other) => other.member === member && other.device !== device)
    if (returning && goneOn) return this.bid('superseded')
    const answer = await this.#live.ask({ type: 'member.connect', member, connection }, null)
    if (this.#place !== 'coming') return
    if ('ok' in answer) this.#enter()
    else if (answer.refused === 'not-a-member') this.#waitAtDoor()
    else if (answer.refused === 'room-burned') this.bid('room-burned')
    else this.drop()
  }

  #waitAtDoor(): void {
    this.#place = 'door'
    this.#audience.door.add(this)
    this.#socket.join(this.#audience.channels.door)
    this.#showWhole()
  }

  #enter(): void {
    // Since the command was carried out the seat may have gone on elsewhere.
    const farewell = farewellFor(this, this.#live.room)
    if (farewell) {
      this.bid(farewell)
      return
    }
    const { door, inside, channels } = this.#audience
    door.delete(this)
    this.#socket.leave(channels.door)
    this.#place = 'inside'
    inside.add(this)
    this.#socket.join(channels.inside)
    this.#showWhole()
  }

  #showWhole(): void {
    const whole = this.#whole()
    if (whole) this.#socket.emit('whole', whole)
  }

  #whole(): Whole | null {
    const { room } = this.#live
    if (this.#place === 'door') return { at: 'door', door: viewForDoor(room) }
    const member = room.members.find(({ id }) => id === this.member)
    const own = viewFor(room, this.member)
    if (this.#place !== 'inside' || !member || !own) return null
    this.#ownSeen = JSON.stringify(own)
    const lastCommand = member.devices.find(({ device }) => device === this.#admitted.device)?.number ?? 0
    return { at: 'inside', all: this.#audience.viewOf(room), own, lastCommand }
  }

  #catchUp(): void {
    if (!this.#behind || this.#place !== 'inside' || bytesWaiting(this.#socket) > CAUGHT_UP) return
    this.#behind = false
    this.#socket.join(this.#audience.channels.inside)
    this.#showWhole()
  }

  #part(): void {
    this.#place = 'over'
    this.#audience.inside.delete(this)
    this.#audience.door.delete(this)
  }

  async #tellAbsence(isStopping: () => boolean): Promise<void> {
    const { member, connection } = this.#admitted
    const lastSeen = this.#lastSeen
    // A store that does not answer would leave somebody here who is not.
    while (!isStopping()) {
      const answer = await this.#live.ask({ type: 'member.disconnect', member, connection, lastSeen }, null)
      if (!('refused' in answer) || answer.refused !== 'try-again') return
      await new Promise<void>((done) => this.#clock.wait(1_000, done))
    }
  }
}
