import type { BoardFarewell } from '@rondo/shared/board/farewell'
import { beforeEach, expect, test, vi } from 'vitest'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { boardWords } from '../words/board.ts'
import type { BoardLineParts } from './board-line.ts'
import { boardAtHand } from './testing/board-at-hand.ts'

/** The last line that was opened, and whether all is kept. */
const line = vi.hoisted(() => ({ parts: null as BoardLineParts | null, isKept: false, isInStep: false }))
vi.mock('./board-line.ts', () => ({
  BoardLine: class {
    constructor(_: unknown, parts: BoardLineParts) {
      line.parts = parts
    }
    get isKept() {
      return line.isKept
    }
    get isInStep() {
      return line.isInStep
    }
    say() {}
    close() {}
  },
}))
beforeEach(() => Object.assign(line, { isKept: false, isInStep: false }))

const note = { kind: 'note', at: [0, 0], size: [160, 140] } as const

/** A board with a note for each of these words, and how it goes on. */
function written(...all: readonly string[]) {
  const board = boardAtHand()
  const ids = board.add(all.map(() => note))
  const write = (place: number, words: string) => {
    const text = ids[place] && board.textOf(ids[place])
    text?.replace(text.text.length, 0, words)
  }
  for (const [place, words] of all.entries()) write(place, words)
  const refuse = (why: BoardFarewell) => line.parts?.ended(why)
  const keep = () => {
    board.flush()
    line.isKept = true
    line.parts?.changed()
    line.isKept = false
  }
  return { board, ids, write, refuse, keep }
}

test('[B76] what was refused is there to be copied: the words of all in which one wrote since everything was kept', () => {
  const { board, write, refuse, keep } = written('Kept', 'Herons stand', 'Gone')
  keep()
  write(1, ' still ')
  board.flush()
  write(2, ' by now')
  refuse('read-only')
  expect(board.spoiled).toEqual({ why: 'read-only', words: 'Herons stand still\n\nGone by now' })
  expect(board.sorted).toEqual([])
  expect(boardWords.ended['read-only'].says).toContain('drew or wrote')
})

test('[B76] it is not taken for kept while it goes out', () => {
  const { board, write, refuse, keep } = written('Herons')
  keep()
  write(0, ' stand')
  // The line learns of it last.
  line.isKept = true
  board.document.doc.on('update', () => {
    line.isKept = false
  })
  board.flush()
  refuse('read-only')
  expect(board.spoiled?.words).toBe('Herons stand')
})

test('[B76] so are those of what somebody took off the board meanwhile, and of what was refused before, until one has read it', () => {
  const { board, ids, refuse } = written('Why')
  board.document.remove(ids)
  refuse('full')
  const [id] = board.add([note])
  if (id) board.textOf(id)?.replace(0, 0, 'Later')
  refuse('read-only')
  expect(board.spoiled?.words).toBe('Why\n\nLater')
  board.spoiled = null
  refuse('read-only')
  expect(board.spoiled).toEqual({ why: 'read-only', words: '' })
})

test('[B76] [B72] so are those that a page before this one had put by', () => {
  const memory = memoryOfItsOwn()
  const before = boardAtHand(memory)
  const [id] = before.add([note])
  if (id) before.textOf(id)?.replace(0, 0, 'Lanterns float')
  before.flush()
  const board = boardAtHand(memory)
  line.isInStep = true
  line.parts?.changed()
  expect(board.sorted).toHaveLength(1)
  line.parts?.ended('read-only')
  expect(board.spoiled?.words).toBe('Lanterns float')
})

test('[B72] whoever leaves the page before a second has passed finds it again', () => {
  const memory = memoryOfItsOwn()
  const before = boardAtHand(memory)
  before.add([note])
  before.close()
  const board = boardAtHand(memory)
  line.isInStep = true
  line.parts?.changed()
  expect(board.sorted).toHaveLength(1)
})

test('[B84] while it begins anew nobody reads that there is no connection', () => {
  const { board, refuse } = written('Herons')
  Object.assign(line, { isInStep: true })
  line.parts?.changed()
  expect(board.wasInStep).toBe(true)
  line.isInStep = false
  line.parts?.changed()
  expect([board.isInStep, board.wasInStep]).toEqual([false, true])
  refuse('read-only')
  expect(board.wasInStep).toBe(false)
})
