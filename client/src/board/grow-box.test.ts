import type { ItemId } from '@rondo/shared/board/board-item'
import { expect, test } from 'vitest'
import { fontOf } from './canvas/words-in.ts'
import { stageAtHand } from './testing/stage-at-hand.ts'

/** A board with one text on it, in a font of 20. */
function textAtHand() {
  const { board } = stageAtHand()
  const [id = '' as ItemId] = board.add([{ kind: 'text', at: [0, 0], size: [24, 26], colour: 0 }])
  const item = () => board.sorted[0]!
  const words = () => board.textOf(id)?.text ?? ''
  const letters = () => Math.round(fontOf(item(), words()))
  const type = (typed: string) => board.textOf(id)?.replace(words().length, 0, typed)
  return { board, id, item, words, letters, type }
}

test('[B78] the box of a text grows with what is written in it, wherever that is, and its letters stay as large', () => {
  const { board, id, item, letters, type } = textAtHand()
  const done = board.write(id)
  type('Herons stand still before they strike')
  expect([letters(), item().size]).toEqual([20, [370, 26]])
  type('\nand fly')
  board.undo()
  expect([letters(), item().size]).toEqual([20, [12, 26]])
  board.redo()
  expect([letters(), item().size]).toEqual([20, [370, 52]])
  done()
})

test('[B78] what was written goes back together with its box, and so does what was done before and after it', () => {
  const { board, id, item, words, type } = textAtHand()
  board.step(() => board.change([id], () => ({ size: [48, 52] })))
  const done = board.write(id)
  type('Herons\nand\nstorks')
  done()
  const size = item().size
  expect(size).toEqual([120, 156])
  board.step(() => board.change([id], () => ({ colour: 3 })))
  const seen = () => [words(), item().size, item().colour]
  board.undo()
  board.undo()
  expect(seen()).toEqual(['', [48, 52], 0])
  board.undo()
  expect(seen()).toEqual(['', [24, 26], 0])
  for (let count = 0; count < 3; count++) board.redo()
  expect(seen()).toEqual(['Herons\nand\nstorks', size, 3])
})

test('[B78] what had been pressed into a box that did not grow can be read again once somebody writes in it', () => {
  const { board, id, letters, type } = textAtHand()
  type('Herons stand still')
  const done = board.write(id)
  type('.')
  expect(letters()).toBe(20)
  done()
})
