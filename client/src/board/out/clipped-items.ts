import type { BoardItem, ItemId, NewItem, Pair } from '@rondo/shared/board/board-item'
import { openBytes, sealBytes } from '@rondo/shared/seal/seal'
import { drawItemId } from '../board-document.ts'
import type { BoardState } from '../board-state.svelte.ts'
import { movedBy } from '../canvas/changes.ts'
import type { Clipped } from './clip.ts'
import { writeAll } from './write-all.ts'

/** Opens what is to be copied. A picture is the same one again. */
export function clippedItems(board: BoardState, items: readonly BoardItem[]): readonly Clipped[] {
  const { room, words } = board.room.client.keys
  return items.map((item) => ({
    item,
    words: board.textOf(item.id)?.text ?? '',
    ink: item.ink && openBytes(words, { room, field: 'ink', item: item.id }, item.ink),
  }))
}

/** Puts these on the board, so far from where they were, as one step; lines stay on what came with them. */
export function addClipped(board: BoardState, clipped: readonly Clipped[], by: Pair): readonly ItemId[] {
  const ids = new Map(clipped.map(({ item }) => [item.id, drawItemId()]))
  const added = board.add(clipped.map((one) => itemOf(board, one, by, ids)))
  writeAll(board, new Map(clipped.map(({ words }, place) => [added[place] as ItemId, words])))
  return added
}

function itemOf(board: BoardState, { item, ink }: Clipped, by: Pair, ids: ReadonlyMap<ItemId, ItemId>): NewItem {
  const { order: _, ends, ...fields } = { ...item, ...movedBy(item, by) }
  const id = ids.get(item.id) ?? drawItemId()
  const { room, words } = board.room.client.keys
  const end = ({ item, at }: NonNullable<typeof ends>[0]) => ({
    item: (item && ids.get(item)) ?? null,
    at: item ? ([at[0] + by[0], at[1] + by[1]] as const) : at,
  })
  return {
    ...fields,
    id,
    locked: false,
    ends: ends && [end(ends[0]), end(ends[1])],
    ink: ink && sealBytes(words, { room, field: 'ink', item: id }, ink),
  }
}
