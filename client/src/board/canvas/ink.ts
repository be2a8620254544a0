import type { BoardItem, ItemId, Pair } from '@rondo/shared/board/board-item'
import { openBytes, sealBytes } from '@rondo/shared/seal/seal'
import { createDecoder, hasContent, readUint8, readVarInt } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeUint8, writeVarInt } from 'lib0/encoding'
import { getStroke } from 'perfect-freehand'
import { type Area, around } from '../camera.ts'
import type { BoardKey } from '../note-text.ts'

/** A point of a stroke: across, down, and how hard it was pressed, 0 to 1. */
export type InkPoint = readonly [number, number, number]

/** Parts of a board pixel that are kept. */
const FINE = 8
/** How thick a pen is, in board pixels. */
const THICK = 5

/** A stroke as it is shown: its outline in its own pixels, and how large these are. */
export interface Stroke {
  readonly points: readonly InkPoint[]
  readonly outline: string
  readonly size: Pair
}

/** The bytes of a stroke: each point as its way from the one before. */
export function bytesOfInk(points: readonly InkPoint[]): Uint8Array {
  const encoder = createEncoder()
  let [x, y] = [0, 0]
  for (const point of points) {
    const [across, down] = [Math.round(point[0] * FINE), Math.round(point[1] * FINE)]
    writeVarInt(encoder, across - x)
    writeVarInt(encoder, down - y)
    writeUint8(encoder, Math.round(Math.min(1, Math.max(0, point[2])) * 255))
    ;[x, y] = [across, down]
  }
  return toUint8Array(encoder)
}

/** Empty for bytes that are no stroke. */
export function inkOfBytes(bytes: Uint8Array): readonly InkPoint[] {
  const points: InkPoint[] = []
  const decoder = createDecoder(bytes)
  let [x, y] = [0, 0]
  try {
    while (hasContent(decoder)) {
      x += readVarInt(decoder)
      y += readVarInt(decoder)
      points.push([x / FINE, y / FINE, readUint8(decoder) / 255])
    }
  } catch {
    // Sealed with the room’s key, and still no stroke.
    return []
  }
  return points
}

/** The outline of a stroke as a path. */
export function outlineOf(points: readonly InkPoint[], isDone = true): string {
  const isPressed = points.some(([, , pressure]) => pressure !== 0.5)
  const outline = getStroke(points as unknown as number[][], {
    size: THICK,
    thinning: 0.55,
    smoothing: 0.5,
    streamline: 0.4,
    simulatePressure: !isPressed,
    last: isDone,
  })
  const [first] = outline
  if (!first) return ''
  let path = `M${first[0].toFixed(1)} ${first[1].toFixed(1)}Q`
  for (const [place, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[(place + 1) % outline.length] ?? first
    path += `${x.toFixed(1)} ${y.toFixed(1)} ${((x + nextX) / 2).toFixed(1)} ${((y + nextY) / 2).toFixed(1)} `
  }
  return `${path}Z`
}

/** Where a stroke lies, with its thickness. */
export const areaOfInk = (points: readonly InkPoint[]): Area | null =>
  around(points.map(([x, y]) => ({ at: [x - THICK / 2, y - THICK / 2], size: [THICK, THICK] })))

/** [B19] The points of a finished stroke, relative to its corner and sealed for this item. */
export function sealInk(
  { room, words }: BoardKey,
  item: ItemId,
  points: readonly InkPoint[],
  corner: Pair,
): Uint8Array {
  const moved = points.map(([x, y, pressure]): InkPoint => [x - corner[0], y - corner[1], pressure])
  return sealBytes(words, { room, field: 'ink', item }, bytesOfInk(moved))
}

const NONE: Stroke = { points: [], outline: '', size: [1, 1] }
const opened = new WeakMap<Uint8Array, Stroke>()

/** Opens the ink of an item; each stroke once. */
export function openInk({ room, words }: BoardKey, { id, ink }: BoardItem): Stroke {
  if (!ink) return NONE
  const known = opened.get(ink)
  if (known) return known
  const bytes = openBytes(words, { room, field: 'ink', item: id }, ink)
  const points = bytes ? inkOfBytes(bytes) : []
  const area = areaOfInk(points)
  const stroke = area ? { points, outline: outlineOf(points), size: [area.size[0], area.size[1]] as const } : NONE
  opened.set(ink, stroke)
  return stroke
}

/** The points of a stroke where they are on the board, however it was stretched. */
export function inkOnBoard(key: BoardKey, item: BoardItem): readonly Pair[] {
  const { points, size } = openInk(key, item)
  const [wide, high] = [item.size[0] / size[0], item.size[1] / size[1]]
  return points.map(([x, y]) => [item.at[0] + x * wide, item.at[1] + y * high])
}
