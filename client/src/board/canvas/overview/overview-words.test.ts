import { expect, test } from 'vitest'
import type { BoardState } from '../../board-state.svelte.ts'
import { boardAtHand } from '../../testing/board-at-hand.ts'
import { OverviewWords } from './overview-words.ts'

const notes = (count: number) =>
  Array.from({ length: count }, () => ({ kind: 'note' as const, at: [0, 0] as const, size: [160, 140] as const }))

function write(board: BoardState, words: string): void {
  for (const { id } of board.document.sorted) {
    const text = board.textOf(id)
    text?.edit()
    text?.replace(0, 0, words)
  }
}

test('[B17] from afar words are opened a few at a time, until all are', () => {
  const board = boardAtHand()
  board.add(notes(100))
  write(board, 'Herons')
  const words = new OverviewWords(board, () => {})
  const legible = () => {
    words.begin()
    return board.document.sorted.filter((item) => words.of(item) === 'Herons').length
  }
  expect(legible()).toBe(40)
  expect(words.lacksSome).toBe(true)
  expect(legible()).toBe(80)
  expect(legible()).toBe(100)
  expect(words.lacksSome).toBe(false)
  words.close()
})

test('[B17] words that were opened are drawn anew when somebody changes them, and not after that', () => {
  const board = boardAtHand()
  board.add(notes(1))
  let drawings = 0
  const words = new OverviewWords(board, () => drawings++)
  words.begin()
  for (const item of board.document.sorted) expect(words.of(item)).toBe('')
  write(board, 'Ferry')
  expect(drawings).toBe(1)
  for (const item of board.document.sorted) expect(words.of(item)).toBe('Ferry')
  words.close()
  write(board, 'And ')
  expect(drawings).toBe(1)
})
