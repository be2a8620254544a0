import { IMAGE_LIMITS, type ImageId } from '@rondo/shared/board/image'
import type { RoomId } from '@rondo/shared/ids'
import type { ImageShelf, PutImage } from '../image-shelf.ts'
import type { Ground } from './embedded-shelf.ts'
import { keys } from './keys.ts'

/** Pictures in files: each is one value beside the board of its room, and goes with what is there. */
export class EmbeddedImages implements ImageShelf {
  readonly #ground: Ground
  readonly #stateOf: (room: RoomId) => 'kept' | 'burned' | 'unknown'
  /** The last one of each room that is still being put: they are counted one after the other. */
  readonly #last = new Map<RoomId, Promise<unknown>>()

  constructor(ground: Ground, stateOf: (room: RoomId) => 'kept' | 'burned' | 'unknown') {
    this.#ground = ground
    this.#stateOf = stateOf
  }

  async put(room: RoomId, id: ImageId, sealed: Uint8Array): Promise<PutImage> {
    const before = this.#last.get(room) ?? Promise.resolve()
    const putting = before.catch(() => {}).then(() => this.#put(room, id, sealed))
    this.#last.set(room, putting)
    try {
      return await putting
    } finally {
      if (this.#last.get(room) === putting) this.#last.delete(room)
    }
  }

  async get(room: RoomId, id: ImageId): Promise<Uint8Array | null> {
    const { database } = this.#ground
    const found = await database.get<string, Uint8Array>(keys.boards.image(room, id), { valueEncoding: 'view' })
    return this.#stateOf(room) === 'kept' ? (found ?? null) : null
  }

  async ids(room: RoomId): Promise<readonly ImageId[]> {
    const found = await this.#ground.database.keys(keys.boards.images(room)).all()
    return this.#stateOf(room) === 'kept' ? found.map(keys.boards.imageOf) : []
  }

  async #put(room: RoomId, id: ImageId, sealed: Uint8Array): Promise<PutImage> {
    const there = await this.get(room, id)
    if (there) return Buffer.compare(there, sealed) === 0 ? 'kept' : 'taken'
    const sizes = await this.#sizesOf(room)
    // Nothing is waited for from here to the write: a room that is burned meanwhile removes what was written before.
    const state = this.#stateOf(room)
    if (state !== 'kept') return state
    const size = sizes.reduce((sum, one) => sum + one, sealed.length)
    if (sizes.length >= IMAGE_LIMITS.images || size > IMAGE_LIMITS.size) return 'full'
    await this.#ground.write([{ key: keys.boards.image(room, id), value: sealed }])
    return 'kept'
  }

  async #sizesOf(room: RoomId): Promise<readonly number[]> {
    const { database } = this.#ground
    const sizes: number[] = []
    const found = database.values<string, Uint8Array>({ ...keys.boards.images(room), valueEncoding: 'view' })
    for await (const sealed of found) sizes.push(sealed.length)
    return sizes
  }
}
