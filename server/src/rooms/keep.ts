import { same } from '@rondo/shared/protocol/same'
import type { Room } from '@rondo/shared/room/room'
import type { Loaded, Store } from '../store/store.ts'

/**
 * Saves `room` on top of version `expected`. Anything but `saved` is what the store holds instead.
 *
 * A rejected save may have happened or not: what is found then tells. Rejects when the store tells nothing at all.
 */
export async function keep(store: Store, room: Room, expected: number): Promise<'saved' | Loaded> {
  try {
    const saved = await store.save(room, expected)
    if (saved === 'saved' || saved === 'burned') return saved
    return await store.load(room.id)
  } catch {
    const found = await store.load(room.id)
    return same(found, room) ? 'saved' : found
  }
}
