import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'

/** What is read as one: an item, or strokes that follow each other. */
export interface Entry {
  /** Of the first of them. */
  readonly id: ItemId
  readonly items: readonly [BoardItem, ...BoardItem[]]
  /** The frame it lies in. */
  readonly frame: ItemId | null
}

/** [B26] Everything in the order in which one reads it: frames first, each with what lies in it, then the rest; from top to bottom, left to right. */
export function readingOrder(items: readonly BoardItem[]): readonly Entry[] {
  const inFrame = new Map<ItemId | null, BoardItem[]>()
  const frames = framesOf(items)
  for (const item of items) {
    const frame = frameOf(item, frames)
    const here = inFrame.get(frame)
    if (here) here.push(item)
    else inFrame.set(frame, [item])
  }
  const read = (frame: ItemId | null): Entry[] => {
    const here = inRows(inFrame.get(frame) ?? [])
    const one = (item: BoardItem): Entry => ({ id: item.id, items: [item], frame })
    const within = here.filter(isFrame).flatMap((item) => [one(item), ...read(item.id)])
    return [...within, ...asDrawings(here.filter((item) => !isFrame(item)).map(one))]
  }
  return read(null)
}

const isFrame = ({ kind }: BoardItem): boolean => kind === 'frame'
const extent = ({ size }: BoardItem): number => size[0] * size[1]

/** The smaller ones first: of two in each other the inner one is nearer. */
export const framesOf = (items: readonly BoardItem[]): readonly BoardItem[] =>
  items.filter(isFrame).sort((one, other) => extent(one) - extent(other))

/** The innermost of these frames in which its middle lies; a frame lies in larger ones only. */
export function frameOf(item: BoardItem, frames: readonly BoardItem[]): ItemId | null {
  const [x, y] = [item.at[0] + item.size[0] / 2, item.at[1] + item.size[1] / 2]
  const isIn = ({ at, size }: BoardItem) => x >= at[0] && y >= at[1] && x < at[0] + size[0] && y < at[1] + size[1]
  return frames.find((frame) => isIn(frame) && (!isFrame(item) || extent(frame) > extent(item)))?.id ?? null
}

/** What begins above the middle of all that is in a row is in it, too. */
function inRows(items: readonly BoardItem[]): readonly BoardItem[] {
  const rows: BoardItem[][] = []
  let until = Number.NEGATIVE_INFINITY
  for (const item of items.toSorted((one, other) => one.at[1] - other.at[1] || byId(one, other))) {
    const middle = item.at[1] + item.size[1] / 2
    if (item.at[1] < until) rows.at(-1)?.push(item)
    else rows.push([item])
    until = item.at[1] < until ? Math.min(until, middle) : middle
  }
  return rows.flatMap((row) => row.sort((one, other) => one.at[0] - other.at[0] || byId(one, other)))
}

const byId = (one: BoardItem, other: BoardItem): number => (one.id < other.id ? -1 : 1)

function asDrawings(entries: readonly Entry[]): Entry[] {
  const read: Entry[] = []
  for (const entry of entries) {
    const before = read.at(-1)
    if (before && entry.items[0].kind === 'ink' && before.items[0].kind === 'ink')
      read[read.length - 1] = { ...before, items: [...before.items, ...entry.items] }
    else read.push(entry)
  }
  return read
}
