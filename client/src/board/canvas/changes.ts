import type { BoardItem, ItemChange, Pair } from '@rondo/shared/board/board-item'
import type { Area } from '../camera.ts'
import { plus } from './areas.ts'

/** Moved; the ends of a line that are on something stay there. */
export const movedBy = ({ at, ends }: BoardItem, by: Pair): ItemChange => ({
  at: plus(at, by),
  ...(ends && withEnds(ends, (end) => plus(end, by))),
})

/** What it becomes when an area in which it lies becomes another one. */
export function scaled({ at, size, ends }: BoardItem, from: Area, to: Area): ItemChange {
  const [wide, high] = [to.size[0] / from.size[0], to.size[1] / from.size[1]]
  const place = ([x, y]: Pair): Pair => [to.at[0] + (x - from.at[0]) * wide, to.at[1] + (y - from.at[1]) * high]
  return { at: place(at), size: [size[0] * wide, size[1] * high], ...(ends && withEnds(ends, place)) }
}

const withEnds = ([from, to]: NonNullable<BoardItem['ends']>, place: (at: Pair) => Pair): ItemChange => ({
  ends: [from.item ? from : { item: null, at: place(from.at) }, to.item ? to : { item: null, at: place(to.at) }],
})

export type Corner = readonly [0 | 1, 0 | 1]
const LEAST = 20

/** An area whose corner was moved by so much; in proportion if it must be, and never turned inside out. */
export function stretched({ at, size }: Area, [right, low]: Corner, by: Pair, inProportion: boolean): Area {
  let wide = Math.max(LEAST, size[0] + (right ? by[0] : -by[0]))
  let high = Math.max(LEAST, size[1] + (low ? by[1] : -by[1]))
  if (inProportion) {
    const share = Math.max(wide / size[0], high / size[1])
    ;[wide, high] = [size[0] * share, size[1] * share]
  }
  return { at: [right ? at[0] : at[0] + size[0] - wide, low ? at[1] : at[1] + size[1] - high], size: [wide, high] }
}
