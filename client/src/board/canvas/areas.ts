import type { Pair } from '@rondo/shared/board/board-item'
import type { Area, Camera } from '../camera.ts'

/** What is seen of the board in a window of this many screen pixels. */
export const seenArea = ({ at, zoom }: Camera, window: Pair): Area => ({
  at,
  size: [window[0] / zoom, window[1] / zoom],
})

/** With so many times its size more on each side. */
export const grown = ({ at, size }: Area, share: number): Area => ({
  at: [at[0] - size[0] * share, at[1] - size[1] * share],
  size: [size[0] * (1 + 2 * share), size[1] * (1 + 2 * share)],
})

/** Whether the two have something in common. */
export const meets = (one: Area, other: Area): boolean =>
  one.at[0] <= other.at[0] + other.size[0] &&
  other.at[0] <= one.at[0] + one.size[0] &&
  one.at[1] <= other.at[1] + other.size[1] &&
  other.at[1] <= one.at[1] + one.size[1]

/** Whether all of the inner one lies in the outer one. */
export const holds = (outer: Area, inner: Area): boolean =>
  outer.at[0] <= inner.at[0] &&
  outer.at[1] <= inner.at[1] &&
  inner.at[0] + inner.size[0] <= outer.at[0] + outer.size[0] &&
  inner.at[1] + inner.size[1] <= outer.at[1] + outer.size[1]

/** The area with these two points as opposite corners. */
export const between = (one: Pair, other: Pair): Area => ({
  at: [Math.min(one[0], other[0]), Math.min(one[1], other[1])],
  size: [Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1])],
})

export const middleOf = ({ at, size }: Area): Pair => [at[0] + size[0] / 2, at[1] + size[1] / 2]

export const isIn = ({ at, size }: Area, [x, y]: Pair): boolean =>
  x >= at[0] && y >= at[1] && x <= at[0] + size[0] && y <= at[1] + size[1]

/** Whether a point lies within a loop of points: a way out crosses it an odd number of times. */
export function isInside(loop: readonly Pair[], [x, y]: Pair): boolean {
  let inside = false
  for (const [place, [oneX, oneY]] of loop.entries()) {
    const [otherX, otherY] = loop.at(place - 1) ?? [oneX, oneY]
    const crosses = oneY > y !== otherY > y && x < oneX + ((otherX - oneX) * (y - oneY)) / (otherY - oneY)
    if (crosses) inside = !inside
  }
  return inside
}

export const plus = (one: Pair, other: Pair): Pair => [one[0] + other[0], one[1] + other[1]]
export const minus = (one: Pair, other: Pair): Pair => [one[0] - other[0], one[1] - other[1]]
export const distance = (one: Pair, other: Pair): number => Math.hypot(one[0] - other[0], one[1] - other[1])
