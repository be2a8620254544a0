import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleId, RoomId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Shelf, Store, Versioned } from './store.ts'

/** A shelf whose things can go to another one. */
export interface MovableShelf<Id extends string, Thing extends Versioned<Id>> extends Shelf<Id, Thing> {
  /** All it knows of, burned ones included. */
  ids(): AsyncIterable<Id>
  /** Removes everything of these, without tombstones: they live elsewhere from here on. */
  forget(ids: readonly Id[]): Promise<void>
}

/** A store that can move to another one, while no other server uses it. */
export interface MovableStore extends Store, MovableShelf<RoomId, Room> {
  readonly circles: MovableShelf<CircleId, Circle>
  /** Whether another server runs on it. */
  isInUse(): boolean
  /** Takes over the secret of the store whose rooms are to come. */
  adopt(secret: Uint8Array): Promise<void>
}
