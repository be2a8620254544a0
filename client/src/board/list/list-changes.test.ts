import type { ItemId } from '@rondo/shared/board/board-item'
import { expect, test } from 'vitest'
import { boardAtHand } from '../testing/board-at-hand.ts'
import { addArrow, addNote, addShape, lockEntry, paintEntry } from './list-changes.ts'
import { readingOrder } from './reading-order.ts'

test('[B65] shapes and frames come behind what is there, where nothing lies', () => {
  const board = boardAtHand()
  const note = addNote(board, null)
  const diamond = addShape(board, 'diamond')
  expect(readingOrder(board.sorted).map(({ id }) => id)).toEqual([note, diamond])
  expect(board.sorted.find(({ id }) => id === diamond)).toMatchObject({ kind: 'shape', shape: 'diamond' })
  const frame = addShape(board, 'frame')
  expect(board.sorted.find(({ id }) => id === frame)).toMatchObject({ kind: 'frame' })
  board.undo()
  expect(board.sorted.some(({ kind }) => kind === 'frame')).toBe(false)
})

test('[B65] [B16] an arrow holds on to what it goes from and to; nothing points at itself, or at what is gone', () => {
  const board = boardAtHand()
  const [from, to] = [addNote(board, null), addNote(board, null)] as [ItemId, ItemId]
  const arrow = addArrow(board, from, to)
  expect(board.sorted.find(({ id }) => id === arrow)?.ends?.map(({ item }) => item)).toEqual([from, to])
  expect(addArrow(board, from, from)).toBe(null)
  expect(addArrow(board, from, 'gone' as ItemId)).toBe(null)
})

test('[B79] the list locks and unlocks, each as one step', () => {
  const board = boardAtHand()
  addNote(board, null)
  const entry = () => readingOrder(board.sorted)[0]!
  lockEntry(board, entry())
  paintEntry(board, entry(), 3)
  expect(board.sorted[0]).toMatchObject({ locked: true, colour: 0 })
  lockEntry(board, entry())
  expect(board.sorted[0]?.locked).toBe(false)
  board.undo()
  expect(board.sorted[0]?.locked).toBe(true)
})
