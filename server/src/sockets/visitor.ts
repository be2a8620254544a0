import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import type { Issued } from '@rondo/shared/envelope/tokens'
import type {
  CardMessage,
  CommandMessage,
  Farewell,
  JoinMessage,
  NotesMessage,
  TokensMessage,
} from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { Room } from '@rondo/shared/room/room'
import { hashOf } from '@rondo/shared/seal/keys'
import { issueTicket } from '../boards/ticket.ts'
import type { Clock } from '../clock.ts'
import type { CardDesk } from '../envelope/card-desk.ts'
import type { EnvelopeThread } from '../envelope/envelope-thread.ts'
import type { NotePost } from '../envelope/note-post.ts'
import type { LiveRoom } from '../rooms/live-room.ts'
import type { Admitted } from './admit.ts'
import { Broadcast } from './broadcast.ts'
import type { Outlet } from './outlet.ts'
import { farewellFor, type RoomAudience } from './room-audience.ts'
import { Sight } from './sight.ts'

type Hear = (answer: Answer) => void

/** Where a connection stands: on its way in, at the door, inside, or over. */
type Place = 'coming' | 'door' | 'inside' | 'over'

/** One connection to one room: what it asks, and what it is shown. */
export class Visitor {
  /** Fulfils once it is known whether the seat is a member's. */
  readonly ready: Promise<void>
  readonly #outlet: Outlet
  readonly #admitted: Admitted
  readonly #clock: Clock
  readonly #sight: Sight
  #place: Place = 'coming'
  #leaving = false
  /** Whether it was ever asked that the room take this connection for the member’s; a refusal need not mean that it does not. */
  #mayBeHere = false
  #staying: Promise<void> | null = null
  #lastSeen

  constructor(outlet: Outlet, admitted: Admitted, clock: Clock) {
    this.#outlet = outlet
    this.#admitted = admitted
    this.#clock = clock
    this.#sight = new Sight(outlet, admitted)
    this.#lastSeen = clock.now()
    outlet.onPacket(() => {
      this.#lastSeen = clock.now()
    })
    outlet.onDrain(() => this.#catchUp())
    this.#audience.connections.add(this.connection)
    this.ready = this.#come()
  }

  get member() {
    return this.#admitted.member
  }

  get seat() {
    return this.#admitted.seat
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
    const answer = await this.#live.ask(command, { member, connection, device, number }, (said) => {
      // The change comes right behind its answer.
      this.#outlet.gather()
      hear(said)
    })
    this.#leaving = false
    return answer
  }

  async join({ name, agreed }: JoinMessage, hear: Hear): Promise<Answer> {
    await this.ready
    if (!agreed) return { refused: 'not-agreed' }
    if (this.#place !== 'door') return { ok: true, version: this.#live.room.version }
    const { member, seat, connection } = this.#admitted
    this.#place = 'coming'
    this.#mayBeHere = true
    const answer = await this.#live.ask({ type: 'member.join', member, seat, name, connection }, null, hear)
    if (this.#place !== 'coming') return answer
    if ('refused' in answer) this.#place = 'door'
    else this.#enter()
    return answer
  }

  /** [E3] Made first and fixed then: a set that is none must not be all that this member ever gets. */
  async tokens(
    { ballot, blinded }: TokensMessage,
    thread: Pick<EnvelopeThread, 'issue'>,
  ): Promise<Issued | { refused: Refusal }> {
    await this.ready
    if (this.#place !== 'inside') return { refused: 'not-a-member' }
    const { phase } = this.#live.room
    const open = phase.is === 'live' ? phase.running.ballot : null
    if (open?.id !== ballot) return { refused: 'too-late' }
    const issued = blinded.length === open.envelopes ? await thread.issue(ballot, blinded) : null
    if (!issued) return { refused: 'malformed' }
    const { member } = this.#admitted
    const set = hashOf(blinded.join())
    const answer = await this.#live.ask({ type: 'ballot.issue', ballot, member, blinded: set }, null)
    return 'refused' in answer ? answer : issued
  }

  async card(message: CardMessage, desk: CardDesk): Promise<Answer> {
    await this.ready
    return this.#place === 'inside' ? desk.take(this.#live, message) : { refused: 'not-a-member' }
  }

  /** [B39] */
  async notes({ ballot, letters }: NotesMessage, post: NotePost): Promise<Answer> {
    await this.ready
    if (this.#place !== 'inside') return { refused: 'not-a-member' }
    const { id: room, version } = this.#live.room
    const bytes = Buffer.concat(letters.map(bytesOf))
    const handed = await post.take(this.#live, { room, ballot, member: this.#admitted.member, letters: bytes })
    bytes.fill(0)
    return handed === 'ok' ? { ok: true, version } : { refused: handed }
  }

  /** [B1] */
  async boardTicket(secret: Uint8Array): Promise<{ ticket: string } | { refused: Refusal }> {
    await this.ready
    if (this.#place !== 'inside') return { refused: 'not-a-member' }
    const { member, connection } = this.#admitted
    return { ticket: issueTicket(secret, { room: this.#live.room.id, member, connection }, this.#clock.now()) }
  }

  async again(): Promise<Answer> {
    await this.ready
    // Behind, it gets the whole view as soon as it has caught up.
    if (this.#place !== 'inside' || !this.#sight.isBehind) this.#showWhole()
    return { ok: true, version: this.#live.room.version }
  }

  showChange(change: Broadcast<'change'>, room: Room): void {
    this.#sight.showChange(change, room)
  }

  /** What it is shown from here to the end of this turn of the event loop leaves as one. */
  gather(): void {
    this.#outlet.gather()
  }

  showDoor(door: Broadcast<'door'>): void {
    this.#outlet.say(door)
  }

  /** Its wish to come in was carried out after all. */
  letIn(): void {
    if (this.#place === 'door') this.#enter()
  }

  /** Says why, and lets the connection go for good. */
  bid(farewell: Farewell): void {
    this.#part()
    this.#outlet.say(new Broadcast('farewell', farewell))
    this.#outlet.disconnect()
  }

  /** Lets the connection go without a word: its browser tries again. */
  drop(): void {
    this.#part()
    this.#mayBeHere = false
    this.#outlet.close()
  }

  /** The room takes this member to be away, although the connection stands: this server was out of reach of the others. */
  stay(): void {
    this.#staying ??= this.#askToStay().finally(() => {
      this.#staying = null
    })
  }

  /** The connection has ended: a member who was here is away since the last sign of life. */
  async ended(isStopping: () => boolean): Promise<void> {
    this.#part()
    try {
      await this.#staying
      if (this.#mayBeHere) await this.#tellAbsence(isStopping)
    } finally {
      this.#audience.connections.delete(this.connection)
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
    const { member, connection, returning } = this.#admitted
    if (!this.#live.room.members.some(({ id }) => id === member)) return this.#waitAtDoor()
    this.#mayBeHere = true
    const how = returning ? 'back' : 'opened'
    const answer = await this.#live.ask({ type: 'member.connect', member, connection, how }, null)
    if (this.#place !== 'coming') return
    if ('ok' in answer) this.#enter()
    else if (answer.refused === 'not-a-member') this.#waitAtDoor()
    else if (answer.refused === 'too-late') this.bid('superseded')
    else if (answer.refused === 'room-burned') this.bid('room-burned')
    else this.#outlet.close()
  }

  #waitAtDoor(): void {
    this.#place = 'door'
    this.#audience.door.add(this)
    this.#showWhole()
  }

  #enter(): void {
    // Since the command was carried out the seat may have gone on elsewhere.
    const farewell = farewellFor(this, this.#live.room)
    if (farewell) {
      this.bid(farewell)
      return
    }
    const { door, inside } = this.#audience
    door.delete(this)
    this.#place = 'inside'
    inside.add(this)
    this.#showWhole()
  }

  #showWhole(): void {
    if (this.#place === 'door') this.#sight.showDoor(this.#live.room)
    if (this.#place === 'inside') this.#sight.showInside(this.#live.room)
  }

  #catchUp(): void {
    if (this.#place === 'inside' && this.#sight.catchesUp()) this.#showWhole()
  }

  #part(): void {
    this.#place = 'over'
    this.#audience.inside.delete(this)
    this.#audience.door.delete(this)
  }

  async #askToStay(): Promise<void> {
    const { member, connection } = this.#admitted
    const answer = await this.#live.ask({ type: 'member.connect', member, connection, how: 'still' }, null)
    // Also when it was let go meanwhile: then its end must be told.
    if ('ok' in answer) this.#mayBeHere = true
    else this.#outlet.close()
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
