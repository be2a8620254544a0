import type { ItemId } from '@rondo/shared/board/board-item'
import type { Entry } from './reading-order.ts'

/** What somebody else took off the board while one was writing in it. */
export interface TakenOff {
  readonly id: ItemId
  /** So many of what is left were read before it. */
  readonly at: number
  /** What stood in its field. */
  readonly words: string
}

/** A row of the list; `place` is that of an item, from 1 on. */
export type Row =
  | { readonly id: ItemId; readonly entry: Entry; readonly place: number }
  | { readonly id: ItemId; readonly taken: TakenOff }

/** [B75] What is on the board, and in the place of what was taken off it a line, until it is back. */
export function rowsOf(shown: readonly Entry[], taken: readonly TakenOff[]): readonly Row[] {
  const there = new Set(shown.map(({ id }) => id))
  const gone = taken.filter(({ id }) => !there.has(id))
  const goneAt = (place: number) => gone.filter(({ at }) => Math.min(at, shown.length) === place)
  const asRow = (one: TakenOff): Row => ({ id: one.id, taken: one })
  return [
    ...shown.flatMap((entry, place) => [...goneAt(place).map(asRow), { id: entry.id, entry, place: place + 1 }]),
    ...goneAt(shown.length).map(asRow),
  ]
}
