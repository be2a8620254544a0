import type { ImageId } from '@rondo/shared/board/image'
import type { RoomId } from '@rondo/shared/ids'
import { RESP_TYPES } from 'redis'
import type { ImageShelf, PutImage } from '../image-shelf.ts'
import type { Connection } from './connection.ts'
import { keys } from './keys.ts'

/** Pictures in Redis: one hash for each room, by their ids. */
export class RedisImages implements ImageShelf {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  put(room: RoomId, id: ImageId, sealed: Uint8Array): Promise<PutImage> {
    const { client } = this.#connection
    return client.putImage(keys.rooms.thing(room), keys.rooms.images(room), id, Buffer.from(sealed))
  }

  async get(room: RoomId, id: ImageId): Promise<Uint8Array | null> {
    const found = await this.#connection.ask((client) =>
      client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer }).hGet(keys.rooms.images(room), id),
    )
    return found ?? null
  }

  ids(room: RoomId): Promise<readonly ImageId[]> {
    return this.#connection.ask((client) => client.hKeys(keys.rooms.images(room))) as Promise<ImageId[]>
  }
}
