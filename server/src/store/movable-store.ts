import type { RoomId } from '@rondo/shared/ids'
import type { Store } from './store.ts'

/** A store whose rooms can go to another one, while no other server uses it. */
export interface MovableStore extends Store {
  /** All rooms it knows of, burned ones included. */
  ids(): AsyncIterable<RoomId>
  /** Whether another server runs on it. */
  isInUse(): boolean
  /** Takes over the secret of the store whose rooms are to come. */
  adopt(secret: Uint8Array): Promise<void>
  /** Removes everything of these rooms, without tombstones: they live elsewhere from here on. */
  forget(ids: readonly RoomId[]): Promise<void>
}
