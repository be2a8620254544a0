import { type ItemId, itemFrom } from '@rondo/shared/board/board-item'
import type { RoomId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import { areaOfInk, bytesOfInk, type InkPoint, inkOfBytes, inkOnBoard, openInk, outlineOf, sealInk } from './ink.ts'

const key = { room: 'room' as RoomId, words: new Uint8Array(32).fill(7) }
const points: InkPoint[] = [
  [100, 200, 0.5],
  [110.125, 190, 1],
  [90, 260.5, 0],
]

function inkItem(id: string, ink: Uint8Array, size: readonly [number, number]) {
  const item = itemFrom(id, (name) => ({ kind: 'ink', at: [100, 100], size, ink })[name])
  if (!item) throw new Error('no item')
  return item
}

test('[B19] a stroke comes out as it was drawn, to an eighth of a pixel', () => {
  const read = inkOfBytes(bytesOfInk(points))
  expect(read.map(([x, y]) => [x, y])).toEqual(points.map(([x, y]) => [x, y]))
  expect(read.map(([, , pressure]) => pressure)).toEqual([expect.closeTo(0.5, 2), 1, 0])
})

test('[B19] bytes that are no stroke are an empty one', () => {
  expect(inkOfBytes(Uint8Array.of(255, 255, 255))).toEqual([])
  expect(outlineOf([])).toBe('')
})

test('[B19] ink opens with the key of the room, for its own item only', () => {
  const area = areaOfInk(points)
  const ink = sealInk(key, 'one' as ItemId, points, area?.at ?? [0, 0])
  expect(openInk(key, inkItem('one', ink, [25, 75])).points).toHaveLength(3)
  expect(openInk(key, inkItem('other', Uint8Array.from(ink), [25, 75])).points).toEqual([])
  expect(openInk({ ...key, words: new Uint8Array(32) }, inkItem('one', Uint8Array.from(ink), [1, 1])).points).toEqual(
    [],
  )
})

test('[B19] a stroke that was made twice as wide is met twice as far', () => {
  const area = areaOfInk(points)
  const ink = sealInk(key, 'one' as ItemId, points, area?.at ?? [0, 0])
  const [wide, high] = area?.size ?? [1, 1]
  const [first] = inkOnBoard(key, inkItem('one', ink, [wide, high]))
  const [far] = inkOnBoard(key, inkItem('one', ink, [wide * 2, high]))
  expect((far?.[0] ?? 0) - 100).toBeCloseTo(((first?.[0] ?? 0) - 100) * 2)
})
