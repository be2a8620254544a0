import type { BoardItem, ItemId, Pair } from '@rondo/shared/board/board-item'
import type { Area } from '../camera.ts'
import { distance, isIn, middleOf } from './areas.ts'
import { lineOf } from './line-geometry.ts'

export interface HitParts {
  readonly find: (id: ItemId) => BoardItem | undefined
  /** The points of a stroke where they are on the board. */
  readonly inkOf: (item: BoardItem) => readonly Pair[]
  /** Where the words of a line are. */
  readonly labelOf: (item: BoardItem) => Area | null
  /** Board pixels by which one may miss. */
  readonly reach: number
}

/** [B18] The item that is met at a point: of several the uppermost; `sorted` has those below first. */
export function hit(sorted: readonly BoardItem[], point: Pair, parts: HitParts): BoardItem | null {
  for (let place = sorted.length - 1; place >= 0; place--) {
    const item = sorted[place]
    if (item && item.kind !== 'frame' && isHit(item, point, parts)) return item
  }
  // What lies in a frame lies on it.
  for (let place = sorted.length - 1; place >= 0; place--) {
    const item = sorted[place]
    if (item?.kind === 'frame' && isHit(item, point, parts)) return item
  }
  return null
}

export function isHit(item: BoardItem, point: Pair, { find, inkOf, labelOf, reach }: HitParts): boolean {
  if (item.ends) {
    const label = labelOf(item)
    return (label && isIn(label, point)) || distanceToLine(point, ...lineOf(item.ends, find)) <= reach
  }
  if (!isIn(widened(item, reach), point)) return false
  switch (item.kind) {
    case 'frame':
      // Its border and its title: through the rest one reaches what lies in it.
      return !isIn(widened(item, -reach), point) || point[1] < item.at[1]
    case 'ink':
      return isOnPoints(point, inkOf(item), reach)
    case 'shape':
      return isInShape(item, point)
    default:
      return true
  }
}

const widened = ({ kind, at, size }: BoardItem, by: number) => {
  const title = kind === 'frame' && by > 0 ? 28 : 0
  return {
    at: [at[0] - by, at[1] - by - title] as const,
    size: [size[0] + 2 * by, size[1] + 2 * by + title] as const,
  }
}

function isInShape(item: BoardItem, point: Pair): boolean {
  const middle = middleOf(item)
  const across = Math.abs(point[0] - middle[0]) / (item.size[0] / 2)
  const down = Math.abs(point[1] - middle[1]) / (item.size[1] / 2)
  switch (item.shape) {
    case 'rectangle':
      return true
    case 'ellipse':
      return Math.hypot(across, down) <= 1.05
    case 'diamond':
      return across + down <= 1.05
    default:
      return item.shape satisfies never
  }
}

const isOnPoints = (point: Pair, points: readonly Pair[], reach: number): boolean =>
  points.some((one, place) => distanceToLine(point, points[place - 1] ?? one, one) <= reach)

/** From a point to the nearest one between two others. */
export function distanceToLine(point: Pair, from: Pair, to: Pair): number {
  const [x, y] = [to[0] - from[0], to[1] - from[1]]
  const square = x * x + y * y
  if (square === 0) return distance(point, from)
  const share = Math.max(0, Math.min(1, ((point[0] - from[0]) * x + (point[1] - from[1]) * y) / square))
  return distance(point, [from[0] + share * x, from[1] + share * y])
}
