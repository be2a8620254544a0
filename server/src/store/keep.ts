import { same } from '@rondo/shared/protocol/same'
import type { Found, Shelf, Versioned } from './store.ts'

/**
 * Saves `thing` on top of version `expected`. Anything but `saved` is what the shelf holds instead.
 *
 * A rejected save may have happened or not: what is found then tells. Rejects when the store tells nothing at all.
 */
export async function keep<Id extends string, Thing extends Versioned<Id>>(
  shelf: Pick<Shelf<Id, Thing>, 'load' | 'save'>,
  thing: Thing,
  expected: number | null,
): Promise<'saved' | Found<Thing>> {
  try {
    const saved = await shelf.save(thing, expected)
    if (saved === 'saved' || saved === 'burned') return saved
    return await shelf.load(thing.id)
  } catch {
    const found = await shelf.load(thing.id)
    return same(found, thing) ? 'saved' : found
  }
}
