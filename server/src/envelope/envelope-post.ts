import type { Ballot } from '@rondo/shared/ballot/ballot'
import { type Envelope, unpackEnvelope } from '@rondo/shared/envelope/envelope'
import type { Rooms } from '../rooms/rooms.ts'
import type { RoomAudience } from '../sockets/room-audience.ts'
import type { Store } from '../store/store.ts'
import type { BallotOffice } from './ballot-office.ts'
import type { EnvelopeThread } from './envelope-thread.ts'
import { type Handed, packAnswer, unpackAnswer } from './passed-answer.ts'

interface PostParts {
  readonly rooms: Rooms<RoomAudience>
  readonly office: BallotOffice
  readonly thread: Pick<EnvelopeThread, 'check'>
  readonly store: Pick<Store, 'server' | 'send'>
}

/** How many envelopes may wait to be checked: more than any group hands in, and no queue without an end. */
const MOST_WAITING = 256

/** Takes envelopes in, or passes them on to the server that keeps their box. It knows nothing of who brings them. */
export class EnvelopePost {
  readonly #parts: PostParts
  #waiting = 0

  constructor(parts: PostParts) {
    this.#parts = parts
  }

  /** From a browser. Size and ballot are looked at before any mathematics. */
  async take(bytes: Uint8Array): Promise<Handed> {
    return this.#answer(bytes, (ballot, envelope) => {
      const { state } = ballot
      if (state.is === 'opened' || state.is === 'void') return 'too-late'
      if (state.is === 'drafting' || !state.keeper) return 'not-now'
      const { server } = state.keeper
      return server === this.#parts.store.server ? this.#put(envelope) : this.#passOn(server, bytes)
    })
  }

  /** From another server of this store, in and out as bytes. */
  async takePassed(bytes: Uint8Array): Promise<Uint8Array> {
    return packAnswer(await this.#answer(bytes, (_ballot, envelope) => this.#put(envelope)))
  }

  async #answer(
    bytes: Uint8Array,
    then: (ballot: Ballot, envelope: Envelope) => Handed | Promise<Handed>,
  ): Promise<Handed> {
    const envelope = unpackEnvelope(bytes)
    if (!envelope) return 'malformed'
    const hold = await this.#parts.rooms.hold(envelope.room)
    if (hold === 'unknown') return 'unknown-room'
    if (hold === 'burned') return 'room-burned'
    try {
      const { phase } = hold.live.room
      const ballot = phase.is === 'live' ? phase.running.ballot : null
      return ballot?.id === envelope.ballot ? await then(ballot, envelope) : 'too-late'
    } finally {
      hold.release()
    }
  }

  /** [E12] Answered after the keeper did. */
  async #passOn(keeper: Store['server'], bytes: Uint8Array): Promise<Handed> {
    return unpackAnswer(await this.#parts.store.send(keeper, bytes))
  }

  /** [E8] Into the box, once. */
  async #put({ room, ballot, input, output, letter }: Envelope): Promise<Handed> {
    const { office, thread } = this.#parts
    const found = office.boxOf(room, ballot)?.find(input, letter)
    if (found) return found === 'same' ? 'ok' : 'spent'
    if (this.#waiting >= MOST_WAITING) return 'too-often'
    this.#waiting++
    const holds = await thread.check(ballot, input, output).finally(() => {
      this.#waiting--
    })
    if (!holds) return 'forged'
    // Meanwhile the window may have ended, or the same envelope may have come by another way.
    const box = office.boxOf(room, ballot)
    if (!box) return 'too-late'
    const again = box.find(input, letter)
    if (again) return again === 'same' ? 'ok' : 'spent'
    return box.put(input, letter) ? 'ok' : 'too-late'
  }
}
