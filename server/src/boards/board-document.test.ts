import { expect, test } from 'vitest'
import { applyUpdate, Doc } from 'yjs'
import { BoardDocument } from './board-document.ts'

/** So many things, each drawn by an update of its own. */
function drawn(count: number): readonly Uint8Array[] {
  const updates: Uint8Array[] = []
  const person = new Doc()
  person.on('update', (update: Uint8Array) => updates.push(update))
  for (let number = 0; number < count; number++) person.getMap('items').set(`item ${number}`, number)
  return updates
}

const sizeOf = (update: Uint8Array): number => {
  const doc = new Doc()
  applyUpdate(doc, update)
  return doc.getMap('items').size
}

const NOTHING_KNOWN = Uint8Array.of(0)

test('[B4] whoever comes is sent all that is kept, however little or much came since', () => {
  const board = new BoardDocument(() => {})
  const updates = drawn(200)
  for (const [place, update] of updates.entries()) {
    const weighed = board.weigh(update)
    if (typeof weighed === 'string') throw new Error(weighed)
    board.accept(weighed)
    board.keep([update])
    if (place % 37 === 0) expect(sizeOf(board.since(NOTHING_KNOWN))).toBe(place + 1)
  }
  expect(sizeOf(board.since(NOTHING_KNOWN))).toBe(200)
  expect(board.sizeWith(['item 1', 'another'])).toBe(201)
})

test('[B4] what is accepted and not kept is sent to nobody, and what builds on it is accepted', () => {
  const board = new BoardDocument(() => {})
  for (const update of drawn(3)) {
    const weighed = board.weigh(update)
    expect(weighed).toMatchObject({ isNews: true })
    if (typeof weighed !== 'string') board.accept(weighed)
  }
  expect(sizeOf(board.since(NOTHING_KNOWN))).toBe(0)
})

test('[B9] what cannot be put in is told, and the rest is there', () => {
  const failures: unknown[] = []
  const board = new BoardDocument((error) => failures.push(error))
  const [first = new Uint8Array(), second = new Uint8Array()] = drawn(2)
  board.hear([first, Uint8Array.of(1, 1, 1), second])
  expect(failures).toHaveLength(1)
  expect(sizeOf(board.since(NOTHING_KNOWN))).toBe(2)
})
