import type { BoardItem, End, ItemId, Pair } from '@rondo/shared/board/board-item'
import type { Area } from '../camera.ts'
import { between, middleOf } from './areas.ts'

/** Board pixels between the tip of an arrow and what it points at. */
const GAP = 6

type Find = (id: ItemId) => BoardItem | undefined

/** [B16] From where to where a line goes: from border to border of what it connects, or to where it was left when that is gone. */
export function lineOf(ends: readonly [End, End], find: Find): readonly [Pair, Pair] {
  const [from, to] = ends.map((end) => (end.item && find(end.item)) || null) as [BoardItem | null, BoardItem | null]
  const start: Pair = from ? middleOf(from) : ends[0].at
  const goal: Pair = to ? middleOf(to) : ends[1].at
  return [from ? onBorder(from, goal) : start, to ? onBorder(to, start) : goal]
}

/** Where a line from the middle of an item to a point outside leaves it, and a little further. */
export function onBorder(item: Pick<BoardItem, 'at' | 'size' | 'kind' | 'shape'>, towards: Pair): Pair {
  const middle = middleOf(item)
  const [x, y] = [towards[0] - middle[0], towards[1] - middle[1]]
  const long = Math.hypot(x, y)
  if (long === 0) return middle
  const [halfWide, halfHigh] = [item.size[0] / 2, item.size[1] / 2]
  const isRound = item.kind === 'shape' && item.shape !== 'rectangle'
  const [across, down] = [Math.abs(x) / halfWide, Math.abs(y) / halfHigh]
  const share = !isRound
    ? 1 / Math.max(across, down)
    : item.shape === 'ellipse'
      ? 1 / Math.hypot(across, down)
      : 1 / (across + down)
  // Two that lie on each other: the line ends at the other’s middle.
  const reach = Math.min(share + GAP / long, 1)
  return [middle[0] + x * reach, middle[1] + y * reach]
}

/** The two strokes of an arrow’s tip, as a path. */
export function tipOf([from, to]: readonly [Pair, Pair], size = 12): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  const side = (turn: number) =>
    `${(to[0] - size * Math.cos(angle + turn)).toFixed(1)} ${(to[1] - size * Math.sin(angle + turn)).toFixed(1)}`
  return `M${side(0.48)}L${to[0].toFixed(1)} ${to[1].toFixed(1)}L${side(-0.48)}`
}

/** Where an item is, also if it is a line that moves with what it connects. */
export function placeOf(item: BoardItem, find: Find): Area {
  if (!item.ends) return item
  const [from, to] = lineOf(item.ends, find)
  return between(from, to)
}
