import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'
import { expect, test } from 'vitest'
import { drawItem, type OverviewParts } from './draw-item.ts'

const picture = { width: 800, height: 400 } as ImageBitmap
const item = { id: 'one' as ItemId, kind: 'image', at: [100, 50], size: [200, 200], colour: 0 } as unknown as BoardItem

/** What is drawn of an item, in its order. */
function drawn(pictureOf: () => ImageBitmap | null) {
  const calls: unknown[] = []
  const pen = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        calls.push([name, ...given]),
    set: () => true,
  })
  const wordsOf = () => 'what it shows'
  const parts = { pictureOf, wordsOf, drawn: [], notes: [], empty: 'grey', zoom: 0.3 } as unknown as OverviewParts
  drawItem(pen, { item, isFaded: false, isWritten: false }, parts)
  return calls
}

test('[B17] a picture is part of the drawing, in the middle of its place; what describes it is not', () => {
  expect(drawn(() => picture)).toEqual([['drawImage', picture, 100, 100, 200, 100]])
})

test('[B17] as long as a picture is not there, its place is', () => {
  expect(drawn(() => null)).toEqual([['fillRect', 100, 50, 200, 200]])
})
