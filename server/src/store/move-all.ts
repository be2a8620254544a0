import type { RoomId } from '@rondo/shared/ids'
import { same } from '@rondo/shared/protocol/same'
import type { BoardShelf } from './board-shelf.ts'
import type { ImageShelf } from './image-shelf.ts'
import type { MovableShelf, MovableStore } from './movable-store.ts'
import type { Versioned } from './store.ts'

export type Moved =
  | { readonly rooms: number; readonly circles: number }
  /** A server runs on one of them. Nothing was moved. */
  | { readonly refused: 'source-in-use' | 'target-in-use' }
  /** So many are in the target already, but not as they are here. Nothing was moved. */
  | { readonly refused: 'other-versions'; readonly rooms: number; readonly circles: number }

/** Moves every room with its board and the pictures on it, every circle and tombstone. They leave the source once all of them are kept in the target; called again after a crash it goes on. */
export async function moveAll(source: MovableStore, target: MovableStore): Promise<Moved> {
  if (source.isInUse()) return { refused: 'source-in-use' }
  if (target.isInUse()) return { refused: 'target-in-use' }
  const rooms = await compare(source, target)
  const circles = await compare(source.circles, target.circles)
  if (rooms.others + circles.others > 0) {
    return { refused: 'other-versions', rooms: rooms.others, circles: circles.others }
  }
  if ((await isEmpty(target)) && (await isEmpty(target.circles))) await target.adopt(source.secret())
  await bring(rooms.missing, source, target)
  await bring(circles.missing, source.circles, target.circles)
  for (const room of rooms.all) {
    await bringBoard(room, source.boards, target.boards)
    await bringImages(room, source.images, target.images)
  }
  await source.forget(rooms.all)
  await source.circles.forget(circles.all)
  return { rooms: rooms.all.length, circles: circles.all.length }
}

interface Compared<Id> {
  readonly all: readonly Id[]
  /** Not in the target yet. */
  readonly missing: readonly Id[]
  /** So many are there, and not as they are here. */
  readonly others: number
}

async function compare<Id extends string, Thing extends Versioned<Id>>(
  source: MovableShelf<Id, Thing>,
  target: MovableShelf<Id, Thing>,
): Promise<Compared<Id>> {
  const missing: Id[] = []
  const all: Id[] = []
  let others = 0
  for await (const id of source.ids()) {
    const there = await target.load(id)
    all.push(id)
    if (there === 'unknown') missing.push(id)
    else if (!same(await source.load(id), there)) others++
  }
  return { all, missing, others }
}

async function bring<Id extends string, Thing extends Versioned<Id>>(
  ids: readonly Id[],
  source: MovableShelf<Id, Thing>,
  target: MovableShelf<Id, Thing>,
): Promise<void> {
  for (const id of ids) {
    const found = await source.load(id)
    // Forgotten since it was listed.
    if (found === 'unknown') continue
    if (found === 'burned') {
      await target.burn(id)
      continue
    }
    const saved = await target.save(found, null)
    if (saved !== 'saved') throw new Error(`The target is in use: ${saved}`)
  }
}

/** Also of a room that is there already: a move may have broken off between the two. */
async function bringBoard(room: RoomId, source: BoardShelf, target: BoardShelf): Promise<void> {
  const there = new Set((await target.load(room)).map(keyOf))
  const missing = (await source.load(room)).filter((update) => !there.has(keyOf(update)))
  if (missing.length === 0) return
  const appended = await target.append(room, missing)
  if (appended !== 'kept') throw new Error(`The target is in use: ${appended}`)
}

async function bringImages(room: RoomId, source: ImageShelf, target: ImageShelf): Promise<void> {
  for (const id of await source.ids(room)) {
    const sealed = await source.get(room, id)
    const put = sealed ? await target.put(room, id, sealed) : 'kept'
    if (put !== 'kept') throw new Error(`The target is in use: ${put}`)
  }
}

const keyOf = (update: Uint8Array): string => Buffer.from(update).toString('latin1')

async function isEmpty(shelf: Pick<MovableShelf<string, Versioned<string>>, 'ids'>): Promise<boolean> {
  for await (const _ of shelf.ids()) return false
  return true
}
