import type { BoardItem, ItemId, Pair } from '@rondo/shared/board/board-item'
import { type Area, around } from '../camera.ts'
import { frameOf, framesOf, readingOrder } from './reading-order.ts'

/** Board pixels between what stands beside each other. */
export const GAP = 20
/** So many fields of its own size around, in each direction. */
const REACH = 4
/** So many places are tried for the order they would have. */
const TRIED = 24
/** A row of new notes is at least this wide before the next begins. */
const ROW = 1000

/** Where something is to be moved. */
export type Where =
  | { readonly to: 'before' | 'after'; readonly item: ItemId }
  | { readonly to: 'into'; readonly frame: ItemId }
  | { readonly to: 'end' }

export interface NewPlace {
  readonly at: Pair
  /** A frame that must be larger for it. */
  readonly grown: { readonly frame: ItemId; readonly size: Pair } | null
}

/** [B27] Where something of this size goes so that it lies on nothing, and is read where one wanted it if there is such a place. */
export function newPlace(others: readonly BoardItem[], size: Pair, where: Where): NewPlace {
  const named = 'item' in where ? where.item : 'frame' in where ? where.frame : null
  const item = others.find(({ id }) => id === named)
  if (!item || where.to === 'end') return { at: below(others), grown: null }
  return where.to === 'into' ? inFrame(others, size, item) : { at: beside(others, size, where.to, item), grown: null }
}

/** [B27] Where the next note goes: behind the last one, or below it when the row is long. */
export function nextPlace(others: readonly BoardItem[], size: Pair): Pair {
  const all = around(others)
  const last = readingOrder(others).at(-1)
  const at: Pair | null = last ? [right(last.items[0]) + GAP, last.items[0].at[1]] : [0, 0]
  const isShort = !all || at[0] + size[0] <= all.at[0] + Math.max(all.size[0], ROW)
  return !last?.frame && isShort && isFree(others, { at, size }) ? at : below(others)
}

const right = ({ at, size }: Area): number => at[0] + size[0]
const bottom = ({ at, size }: Area): number => at[1] + size[1]

function below(others: readonly BoardItem[]): Pair {
  const all = around(others)
  return all ? [all.at[0], bottom(all) + GAP] : [0, 0]
}

function beside(others: readonly BoardItem[], size: Pair, side: 'before' | 'after', item: BoardItem): Pair {
  const frames = framesOf(others)
  const there = places(item, size, side).filter((at) => isFree(others, { at, size }))
  const isRight = (at: Pair) => {
    const moved: BoardItem = { ...item, at, size, kind: 'note', id: '' as ItemId }
    if (frameOf(moved, frames) !== frameOf(item, frames)) return false
    const order = readingOrder([...others, moved]).map(({ id }) => id)
    const [here, target] = [order.indexOf(moved.id), order.indexOf(item.id)]
    return side === 'after' ? here === target + 1 : here === target - 1
  }
  return there.slice(0, TRIED).find(isRight) ?? there[0] ?? below(others)
}

/** The fields around an item, the nearest first; behind it and below it before the others, or the other way round. */
function places(item: BoardItem, size: Pair, side: 'before' | 'after'): readonly Pair[] {
  const turn = side === 'after' ? 1 : -1
  const fields: { readonly at: Pair; readonly far: number }[] = []
  for (let across = -REACH; across <= REACH; across++) {
    for (let down = -REACH; down <= REACH; down++) {
      if (across === 0 && down === 0) continue
      const far = Math.hypot(across, down) + (across * turn < 0 ? 0.4 : 0) + (down * turn < 0 ? 0.4 : 0)
      fields.push({ at: [step(across, 0), step(down, 1)], far })
    }
  }
  return fields.sort((one, other) => one.far - other.far).map(({ at }) => at)

  function step(count: number, way: 0 | 1): number {
    const from = item.at[way]
    if (count > 0) return from + item.size[way] + GAP + (count - 1) * (size[way] + GAP)
    return from + count * (size[way] + GAP)
  }
}

function inFrame(others: readonly BoardItem[], size: Pair, frame: BoardItem): NewPlace {
  const inside = others.filter(({ id }) => id !== frame.id)
  const [left, top] = [frame.at[0] + GAP, frame.at[1] + 2 * GAP]
  const [mostRight, mostDown] = [right(frame) - GAP - size[0], bottom(frame) - GAP - size[1]]
  for (let y = top; y <= mostDown; y += GAP)
    for (let x = left; x <= mostRight; x += GAP)
      if (isFree(inside, { at: [x, y], size })) return { at: [x, y], grown: null }
  const lowest = Math.max(top - GAP, ...inside.filter((one) => meets(frame, one)).map(bottom))
  const at: Pair = [left, lowest + GAP]
  const grown: Pair = [Math.max(frame.size[0], size[0] + 2 * GAP), at[1] + size[1] + GAP - frame.at[1]]
  return { at, grown: { frame: frame.id, size: grown } }
}

const meets = (one: Area, other: Area, apart = 0): boolean =>
  one.at[0] < right(other) + apart &&
  other.at[0] < right(one) + apart &&
  one.at[1] < bottom(other) + apart &&
  other.at[1] < bottom(one) + apart

/** Lines go from here to there, and may be crossed; a frame is there to have something in it. */
const isFree = (others: readonly BoardItem[], area: Area): boolean =>
  !others.some((one) => !['frame', 'arrow', 'line'].includes(one.kind) && meets(one, area, GAP / 2))
