import { FAREWELLS } from '@rondo/shared/board/farewell'
import { expect, onTestFinished, test, vi } from 'vitest'
import { boardWords } from '../words/board.ts'
import { BoardLine } from './board-line.ts'
import { boardAtHand } from './testing/board-at-hand.ts'

const note = { kind: 'note', at: [0, 0], size: [160, 140] } as const

test('[B22] while one writes one takes back what one typed, and never what was before', () => {
  const board = boardAtHand()
  const [id] = board.add([note])
  if (!id) throw new Error('no note')
  const done = board.write(id)
  expect(board.canUndo).toBe(false)
  board.undo()
  expect(board.sorted).toHaveLength(1)
  board.textOf(id)?.replace(0, 0, 'Why')
  expect(board.canUndo).toBe(true)
  board.undo()
  expect(board.textOf(id)?.text).toBe('')
  board.redo()
  expect(board.textOf(id)?.text).toBe('Why')
  done()
  const again = board.write(id)
  board.undo()
  expect(board.textOf(id)?.text).toBe('Why')
  again()
  board.undo()
  expect(board.textOf(id)?.text).toBe('')
  board.undo()
  expect(board.sorted).toEqual([])
})

test('[B24] what is typed is not said to be kept before it has gone out, and goes out at once when the page goes', () => {
  const board = boardAtHand()
  const [id] = board.add([note])
  if (!id) throw new Error('no note')
  const line = vi.spyOn(BoardLine.prototype, 'isKept', 'get').mockReturnValue(true)
  onTestFinished(() => line.mockRestore())
  const done = board.write(id)
  expect(board.isKept).toBe(true)
  board.textOf(id)?.replace(0, 0, 'Why')
  expect(board.isKept).toBe(false)
  expect(board.document.textOf(id)).toHaveLength(0)
  board.flush()
  expect(board.document.textOf(id)).toHaveLength(1)
  expect(board.isKept).toBe(true)
  done()
})

test('[B85] whoever knows that the line is away does not wait for the board to notice', () => {
  const board = boardAtHand()
  // Not in step yet: it is being opened.
  expect(board.isAway).toBe(false)
  for (const is of ['offline', 'reconnecting'] as const) {
    Object.assign(board.room, { connection: { is } })
    board.isInStep = true
    expect(board.isAway).toBe(true)
    board.isInStep = false
    expect(board.isAway).toBe(true)
  }
  Object.assign(board.room, { connection: { is: 'connected' } })
  board.wasInStep = true
  expect(board.isAway).toBe(true)
  board.isInStep = true
  expect(board.isAway).toBe(false)
})

test('[B24] it is not kept what nobody could take yet, every end says why, and one begins again with what is kept', () => {
  const board = boardAtHand()
  expect(board.isKept).toBe(true)
  board.add([note])
  expect(board.isKept).toBe(false)
  expect(Object.keys(boardWords.ended).sort()).toEqual(Object.keys(FAREWELLS).sort())
  board.ended = 'read-only'
  expect(board.mayDraw).toBe(false)
  board.again()
  expect([board.ended, board.sorted, board.mayDraw]).toEqual([null, [], true])
})
