import type { ItemId } from '@rondo/shared/board/board-item'
import { BOARD_LIMITS } from '@rondo/shared/board/board-limits'
import type { QuietNote } from '@rondo/shared/board/note-letter'
import type { RoomId } from '@rondo/shared/ids'
import { drawItem } from '@rondo/shared/seal/draw'
import { expect, test } from 'vitest'
import { applyUpdate, Doc, decodeUpdate, encodeStateAsUpdate, Map as YMap } from 'yjs'
import { createLog } from '../log.ts'
import { MemoryBoards } from '../testing/memory-boards.ts'
import { TestClock } from '../testing/test-clock.ts'
import { Boards } from './boards.ts'
import { putNotes } from './put-notes.ts'

const room = 'room-of-the-test' as RoomId
const note = (id: ItemId = drawItem()): QuietNote => ({ id, sealed: crypto.getRandomValues(new Uint8Array(90)) })

function boardsOn(shelf: MemoryBoards) {
  const log = createLog('silent', { write: () => {} })
  return new Boards({ shelf, clock: new TestClock(), log })
}

function docOf(shelf: MemoryBoards): Doc {
  const doc = new Doc()
  for (const update of shelf.kept) applyUpdate(doc, update)
  return doc
}

const overwrittenOn = (shelf: MemoryBoards) => decodeUpdate(encodeStateAsUpdate(docOf(shelf))).ds.clients.size

const namesOn = (shelf: MemoryBoards) => [...docOf(shelf).getMap('items').keys()]

test('[B37] what is on the board already is not put there again, by this server or another one', async () => {
  const shelf = new MemoryBoards()
  const [one, other] = [boardsOn(shelf), boardsOn(shelf)]
  const notes = [note(), note(), note()]
  // Open there all along, and not told of what is kept here.
  expect(await putNotes(other, room, [])).toBe(true)
  expect(await putNotes(one, room, notes)).toBe(true)
  expect(await putNotes(one, room, notes.toReversed())).toBe(true)
  expect(shelf.kept).toHaveLength(1)
  // Its keeper died before the room heard of it: the next one has its letters again, and one more.
  expect(await putNotes(other, room, [note(), ...notes])).toBe(true)
  expect(shelf.kept).toHaveLength(2)
  expect(namesOn(shelf)).toHaveLength(4)
  expect(overwrittenOn(shelf)).toBe(0)
})

test('[B37] the same id twice is one note, and that of something else changes nothing', async () => {
  const shelf = new MemoryBoards()
  const doc = new Doc()
  const there = drawItem<ItemId>()
  doc.getMap('items').set(there, new YMap([['kind', 'text']]))
  shelf.kept.push(encodeStateAsUpdate(doc))
  const twice = drawItem<ItemId>()
  expect(await putNotes(boardsOn(shelf), room, [note(twice), note(twice), note(there)])).toBe(true)
  expect(new Set(namesOn(shelf))).toEqual(new Set([there, twice]))
  expect(overwrittenOn(shelf)).toBe(0)
  expect((docOf(shelf).getMap('items').get(there) as YMap<unknown>).get('kind')).toBe('text')
})

test('[B10] [B37] on a board that is full there is no room for them, and what is there stays', async () => {
  const shelf = new MemoryBoards()
  const doc = new Doc()
  doc.transact(() => {
    for (let place = 0; place < BOARD_LIMITS.items; place++) doc.getMap('items').set(`item${place}`, place)
  })
  shelf.kept.push(encodeStateAsUpdate(doc))
  expect(await putNotes(boardsOn(shelf), room, [note()])).toBe(false)
  expect(shelf.kept).toHaveLength(1)
})

test('[B20] a store that does not answer is no answer: nothing is said to be on the board', async () => {
  const shelf = new MemoryBoards()
  shelf.isOut = true
  await expect(putNotes(boardsOn(shelf), room, [note()])).rejects.toThrow()
  shelf.isOut = false
  expect(await putNotes(boardsOn(shelf), room, [note()])).toBe(true)
})

test('[B38] they lie above and below what is there, whatever anybody has written into it', async () => {
  const shelf = new MemoryBoards()
  const doc = new Doc()
  const fields = { kind: 'shape', at: [100, 50], size: [300, 200], order: 'a5' }
  doc.getMap('items').set('shape', new YMap(Object.entries(fields)))
  doc.getMap('items').set('odd', new YMap(Object.entries({ ...fields, at: [1e300, 0], order: 'zz not an order' })))
  doc.getMap('items').set('broken', 7)
  shelf.kept.push(encodeStateAsUpdate(doc))
  const { id, sealed } = note()
  expect(await putNotes(boardsOn(shelf), room, [{ id, sealed }])).toBe(true)
  const map = docOf(shelf).getMap('items').get(id) as YMap<unknown>
  expect(map.toJSON()).toMatchObject({ kind: 'note', at: [100, 310], order: 'a5' })
})
