import { type NoteParcel, packNotes, unpackNotes } from '@rondo/shared/board/note-parcel'
import type { Room } from '@rondo/shared/room/room'
import type { Attended } from '../rooms/attendant.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { RoomAudience } from '../sockets/room-audience.ts'
import type { Store } from '../store/store.ts'
import type { BallotOffice } from './ballot-office.ts'
import { lettersIn } from './note-box.ts'
import { type Handed, packAnswer, unpackAnswer } from './passed-answer.ts'

interface PostParts {
  readonly rooms: Rooms<RoomAudience>
  readonly office: BallotOffice
  readonly store: Pick<Store, 'server' | 'send'>
}

/** [B39] Takes the letters of quiet writing in, or passes them on to the server that keeps their box. Nothing of them is logged. */
export class NotePost {
  readonly #parts: PostParts

  constructor(parts: PostParts) {
    this.#parts = parts
  }

  /** From a member's own connection. */
  async take(live: Attended, notes: NoteParcel): Promise<Handed> {
    if (!lettersIn(notes.letters)) return 'malformed'
    const state = stateOf(live.room, notes)
    if (state === null || state.is === 'opened' || state.is === 'void') return 'too-late'
    if (state.is === 'drafting' || !state.keeper) return 'not-now'
    const { server } = state.keeper
    if (server === this.#parts.store.server) return this.#put(live, notes)
    return unpackAnswer(await this.#parts.store.send(server, packNotes(notes)))
  }

  /** From another server of this store, in and out as bytes. */
  async takePassed(bytes: Uint8Array): Promise<Uint8Array> {
    const notes = unpackNotes(bytes)
    return packAnswer(notes ? await this.#takeIn(notes) : 'malformed')
  }

  async #takeIn(notes: NoteParcel): Promise<Handed> {
    const hold = await this.#parts.rooms.hold(notes.room)
    if (typeof hold === 'string') return hold === 'unknown' ? 'unknown-room' : 'room-burned'
    try {
      return stateOf(hold.live.room, notes) ? this.#put(hold.live, notes) : 'too-late'
    } finally {
      hold.release()
    }
  }

  #put(live: Attended, { ballot, member, letters }: NoteParcel): Handed {
    const { office } = this.#parts
    const put = office.notesOf(live.room.id, ballot)?.put(member, letters) ?? 'too-late'
    // It may have been the last one that was waited for.
    if (put === 'ok') office.attend(live)
    return put
  }
}

/** How the quiet writing stands that these are for; null: it is over, or it is none. */
function stateOf({ phase }: Room, { ballot }: NoteParcel) {
  const running = phase.is === 'live' ? phase.running.ballot : null
  return running?.id === ballot && running.envelopes === 0 ? running.state : null
}
