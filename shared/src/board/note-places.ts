import type { BoardItem, Pair } from './board-item.ts'
import { NOTE } from './note-size.ts'

/** Board pixels between two notes, and above them. */
const GAP = 20
const ABOVE = 60

/** A row is half as long again as there are rows: a screen is wider than it is high. */
const WIDER = 1.5

/** On an empty board: clear of the bars that lie over its corner. */
const BEGINNING: Pair = [40, 100]

/** Board pixels beyond which nobody draws anything in earnest. */
const FAR = 100_000

/** [B38] Where so many new notes go: in rows below everything that is there, beginning at its left. */
export function notePlaces(count: number, items: Iterable<Pick<BoardItem, 'at' | 'size'>>): readonly Pair[] {
  const [left, top] = cornerBelow(items)
  const perRow = Math.ceil(Math.sqrt(count * WIDER))
  const [width, height] = NOTE
  return Array.from({ length: count }, (_, place) => [
    left + (place % perRow) * (width + GAP),
    top + Math.floor(place / perRow) * (height + GAP),
  ])
}

function cornerBelow(items: Iterable<Pick<BoardItem, 'at' | 'size'>>): Pair {
  let [left, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { at, size } of items) {
    const end = at[1] + size[1]
    if (Math.abs(at[0]) > FAR || Math.abs(end) > FAR) continue
    left = Math.min(left, at[0])
    bottom = Math.max(bottom, end)
  }
  return Number.isFinite(left) ? [left, bottom + ABOVE] : BEGINNING
}
