import { type ImageRefusal, isImageId } from '@rondo/shared/board/image'
import type { RoomId } from '@rondo/shared/ids'
import type { Clock } from '../clock.ts'
import type { LiveRoom } from '../rooms/live-room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { RoomAudience } from '../sockets/room-audience.ts'
import type { ImageShelf, PutImage } from '../store/image-shelf.ts'
import { whyNoPlace } from './place-at-board.ts'
import { type Bearer, readTicket } from './ticket.ts'

export interface BoardImagesParts {
  readonly rooms: Rooms<RoomAudience>
  readonly shelf: ImageShelf
  readonly secret: Uint8Array
  readonly clock: Clock
}

/** Bytes that every sealed value has beyond what is sealed: the nonce and the tag. */
const SEAL = 40

const REFUSED: Readonly<Record<Exclude<PutImage, 'kept'>, ImageRefusal>> = {
  taken: 'taken',
  full: 'full',
  burned: 'room-burned',
  unknown: 'not-a-member',
}

/** The pictures on the boards of rooms, for whoever may bring and see them. */
export class BoardImages {
  readonly #parts: BoardImagesParts

  constructor(parts: BoardImagesParts) {
    this.#parts = parts
  }

  /** Who comes; null: the ticket is none, or too old. */
  bearerOf(room: string, ticket: string): Bearer | null {
    return readTicket(this.#parts.secret, room as RoomId, ticket, this.#parts.clock.now())
  }

  /** [B46] [B47] Rejects when the store does not answer. */
  async put(bearer: Bearer, id: string, sealed: Uint8Array): Promise<'kept' | ImageRefusal> {
    if (!isImageId(id) || sealed.length <= SEAL) return 'malformed'
    const refused = await this.#refuse(bearer, ({ room, audience }) =>
      audience.allowsDrawing(room, bearer.member) ? null : 'read-only',
    )
    if (refused) return refused
    const put = await this.#parts.shelf.put(bearer.room, id, sealed)
    return put === 'kept' ? put : REFUSED[put]
  }

  /** [B47] Rejects when the store does not answer. */
  async get(bearer: Bearer, id: string): Promise<Uint8Array | ImageRefusal> {
    if (!isImageId(id)) return 'malformed'
    const refused = await this.#refuse(bearer, () => null)
    return refused ?? (await this.#parts.shelf.get(bearer.room, id)) ?? 'unknown-image'
  }

  async #refuse(
    bearer: Bearer,
    why: (live: LiveRoom<RoomAudience>) => ImageRefusal | null,
  ): Promise<ImageRefusal | null> {
    const hold = await this.#parts.rooms.hold(bearer.room)
    if (typeof hold === 'string') return hold === 'burned' ? 'room-burned' : 'not-a-member'
    const { live } = hold
    hold.release()
    return whyNoPlace(live.room, bearer) ?? why(live)
  }
}
