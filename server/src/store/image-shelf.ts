import type { ImageId } from '@rondo/shared/board/image'
import type { RoomId } from '@rondo/shared/ids'

/** What became of a picture that was to be kept. */
export type PutImage =
  /** No crash loses it from here on; the same one may have been there before. */
  | 'kept'
  /** Another one has this id. Nothing was written. */
  | 'taken'
  /** There are as many as a board holds. Nothing was written. */
  | 'full'
  /** Of a room that was burned nothing is ever written again. */
  | 'burned'
  /** There is no such room. */
  | 'unknown'

/** Where the pictures on the boards of rooms are kept, sealed: each is written once, and gone with its room. */
export interface ImageShelf {
  /** One durable step. Rejects when the outcome is unknown: then it may be done again. */
  put(room: RoomId, id: ImageId, sealed: Uint8Array): Promise<PutImage>
  get(room: RoomId, id: ImageId): Promise<Uint8Array | null>
  /** All there are of a room. */
  ids(room: RoomId): Promise<readonly ImageId[]>
}
