import type { Pair } from '@rondo/shared/board/board-item'

/** What is seen of a board: the board pixel in the upper left corner, and how many screen pixels a board pixel has. */
export interface Camera {
  readonly at: Pair
  readonly zoom: number
}

const ZOOM = { least: 0.1, most: 4 } as const

export const toBoard = ({ at, zoom }: Camera, [x, y]: Pair): Pair => [at[0] + x / zoom, at[1] + y / zoom]

export const toScreen = ({ at, zoom }: Camera, [x, y]: Pair): Pair => [(x - at[0]) * zoom, (y - at[1]) * zoom]

/** Moved by so many screen pixels. */
export const panned = ({ at, zoom }: Camera, [x, y]: Pair): Camera => ({
  at: [at[0] - x / zoom, at[1] - y / zoom],
  zoom,
})

/** Zoomed by a factor, with what lies under this screen point staying where it is. */
export function zoomed(camera: Camera, factor: number, point: Pair): Camera {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, camera.zoom * factor))
  const [x, y] = toBoard(camera, point)
  return { at: [x - point[0] / zoom, y - point[1] / zoom], zoom }
}

/** A rectangle of the board: its upper left corner and its size. */
export interface Area {
  readonly at: Pair
  readonly size: Pair
}

/** The smallest one that holds all of these; null: there are none. */
export function around(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null
  const left = Math.min(...areas.map(({ at }) => at[0]))
  const top = Math.min(...areas.map(({ at }) => at[1]))
  const right = Math.max(...areas.map(({ at, size }) => at[0] + size[0]))
  const bottom = Math.max(...areas.map(({ at, size }) => at[1] + size[1]))
  return { at: [left, top], size: [right - left, bottom - top] }
}

/** All of an area in a window of this many screen pixels. */
export function containing({ at, size }: Area, window: Pair, room = 0, most: number = ZOOM.most): Camera {
  const wanted = Math.min(most, (window[0] - 2 * room) / size[0], (window[1] - 2 * room) / size[1])
  const zoom = Math.max(ZOOM.least, wanted)
  const middle: Pair = [at[0] + size[0] / 2, at[1] + size[1] / 2]
  return { at: [middle[0] - window[0] / zoom / 2, middle[1] - window[1] / zoom / 2], zoom }
}

/** Screen pixels of a canvas that lie under its bars: above, and below. */
export type Bars = Pair
/** Screen pixels to each side of which nothing should be nearer to the edge. */
const SIDE = 12

/** So much of a window that is not high the bars take at most. */
const MOST_BARS = 0.4

/** [B67] All of an area between the bars of a window of this many screen pixels, with some room around; no larger than life. */
export function fitted(area: Area, [wide, high]: Pair, [above, below]: Bars): Camera {
  const share = Math.min(1, (high * MOST_BARS) / (above + below))
  const { at, zoom } = containing(area, [wide, high - share * (above + below)], 16, 1)
  return { at: [at[0], at[1] - (share * above) / zoom], zoom }
}

/** [B61] Moved by as little as brings an area between the bars of a window of this many screen pixels; if it is too large, its beginning. */
export function bringing(camera: Camera, { at, size }: Area, [wide, high]: Pair, [above, below]: Bars): Camera {
  const corner = toScreen(camera, at)
  const by = (way: 0 | 1, least: number, most: number) =>
    Math.max(least - corner[way], Math.min(0, most - (corner[way] + size[way] * camera.zoom)))
  return panned(camera, [by(0, SIDE, wide - SIDE), by(1, above, high - below)])
}
