import type { BoardItem, Pair } from '@rondo/shared/board/board-item'
import type { QuietNote } from '@rondo/shared/board/note-letter'
import { notePlaces } from '@rondo/shared/board/note-places'
import { NOTE } from '@rondo/shared/board/note-size'
import { Doc, encodeStateAsUpdate, Array as YArray, Map as YMap } from 'yjs'

/** Of a board on which nothing lies, and a form that every browser can go on from. */
const FIRST = 'a0'
const ORDER = /^[A-Za-z0-9]{2,60}$/

/** [B20] Notes as one update of one client that nobody is; what makes one differ from another is its id, its place and what is sealed. */
export function notesUpdate(
  notes: readonly QuietNote[],
  items: readonly BoardItem[],
  clients: ReadonlySet<number>,
): Uint8Array {
  let doc = new Doc()
  while (clients.has(doc.clientID)) doc = new Doc()
  const places = notePlaces(notes.length, items)
  const order = topOf(items)
  doc.transact(() => {
    for (const [place, { id, sealed }] of notes.entries())
      doc.getMap('items').set(id, asItem(places[place] ?? [0, 0], order, sealed))
  })
  const update = encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

const asItem = (at: Pair, order: string, sealed: Uint8Array): YMap<unknown> =>
  new YMap<unknown>([
    ['kind', 'note'],
    ['at', at],
    ['size', NOTE],
    ['colour', 0],
    ['order', order],
    // A copy: the bytes it came in are wiped.
    ['text', YArray.from([Uint8Array.from(sealed)])],
  ])

/** They lie on nothing and not on each other: none is to be above another. */
const topOf = (items: readonly BoardItem[]): string =>
  items.reduce((top, { order }) => (order > top && ORDER.test(order) ? order : top), FIRST)
