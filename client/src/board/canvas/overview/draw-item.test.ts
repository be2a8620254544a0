import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'
import { expect, test, vi } from 'vitest'
import { drawItem, type OverviewParts } from './draw-item.ts'

const picture = { width: 800, height: 400 } as ImageBitmap
const item = { id: 'one' as ItemId, kind: 'image', at: [100, 50], size: [200, 200], colour: 0 } as unknown as BoardItem

/** What is drawn of an item, in its order. */
function drawn(pictureOf: () => ImageBitmap | null, of = item) {
  const calls: unknown[][] = []
  const pen = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        calls.push([name, ...given]),
    set: () => true,
  })
  const wordsOf = () => 'what it shows'
  const parts = {
    pictureOf,
    wordsOf,
    drawn: [],
    notes: [],
    empty: 'grey',
    paper: 'white',
    zoom: 0.3,
  } as unknown as OverviewParts
  drawItem(pen, { item: of, isFaded: false, isWritten: false }, parts)
  return calls
}

test('[B17] a picture is part of the drawing, in the middle of its place; what describes it is not', () => {
  expect(drawn(() => picture)).toEqual([['drawImage', picture, 100, 100, 200, 100]])
})

test('[B69] the words of a line are in the drawing, on free ground in its middle', () => {
  vi.stubGlobal('Path2D', class {})
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
  const ends = [
    { item: null, at: [0, 0] },
    { item: null, at: [200, 0] },
  ]
  const calls = drawn(() => null, { ...item, kind: 'line', ends } as unknown as BoardItem)
  expect(calls.map(([name]) => name)).toEqual(['stroke', 'strokeText', 'fillText'])
  expect(calls[2]?.slice(1, 3)).toEqual(['what it shows', 100])
})

test('[B17] as long as a picture is not there, its place is', () => {
  expect(drawn(() => null)).toEqual([['fillRect', 100, 50, 200, 200]])
})
