import type { RoomId } from '@rondo/shared/ids'
import { same } from '@rondo/shared/protocol/same'
import type { MovableStore } from './movable-store.ts'
import type { Loaded } from './store.ts'

export type Moved =
  | { readonly moved: number }
  /** A server runs on one of them. Nothing was moved. */
  | { readonly refused: 'source-in-use' | 'target-in-use' }
  /** So many rooms are in the target already, but not as they are here. Nothing was moved. */
  | { readonly refused: 'other-versions'; readonly rooms: number }

/** Moves every room and every tombstone. They leave the source once all of them are kept in the target; called again after a crash it goes on. */
export async function moveRooms(source: MovableStore, target: MovableStore): Promise<Moved> {
  if (source.isInUse()) return { refused: 'source-in-use' }
  if (target.isInUse()) return { refused: 'target-in-use' }
  const missing: RoomId[] = []
  const all: RoomId[] = []
  let others = 0
  for await (const id of source.ids()) {
    const there = await target.load(id)
    all.push(id)
    if (there === 'unknown') missing.push(id)
    else if (!same(await source.load(id), there)) others++
  }
  if (others > 0) return { refused: 'other-versions', rooms: others }
  if (await isEmpty(target)) await target.adopt(source.secret())
  for (const id of missing) await bring(id, await source.load(id), target)
  await source.forget(all)
  return { moved: all.length }
}

async function bring(id: RoomId, found: Loaded, target: MovableStore): Promise<void> {
  // Forgotten since it was listed.
  if (found === 'unknown') return
  if (found === 'burned') return target.burn(id)
  const saved = await target.save(found, null)
  if (saved !== 'saved') throw new Error(`The target is in use: ${saved}`)
}

async function isEmpty(store: MovableStore): Promise<boolean> {
  for await (const _ of store.ids()) return false
  return true
}
