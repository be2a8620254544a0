import type { ItemId } from '@rondo/shared/board/board-item'
import { NOTE } from '@rondo/shared/board/note-size'
import type { BoardState } from '../board-state.svelte.ts'
import { around } from '../camera.ts'
import { middleOf, minus } from '../canvas/areas.ts'
import { movedBy } from '../canvas/changes.ts'
import { FRAME, SHAPE } from '../usual-sizes.ts'
import { newPlace, nextPlace, type Where } from './new-place.ts'
import type { Entry } from './reading-order.ts'

const idsOf = ({ items }: Entry): readonly ItemId[] => items.map(({ id }) => id)

/** The ids of an entry, and of all that lies in it if it is a frame. */
export function withInside(entry: Entry, entries: readonly Entry[]): ReadonlySet<ItemId> {
  const inside = entries.filter(({ frame }) => frame !== null && frame === entry.id)
  return new Set([...idsOf(entry), ...inside.flatMap((one) => [...withInside(one, entries)])])
}

/** [B27] A new note, as one step. Gives its id. */
export function addNote(board: BoardState, frame: ItemId | null): ItemId | null {
  const place = frame && newPlace(board.sorted, NOTE, { to: 'into', frame })
  const [id] = board.add([
    { kind: 'note', at: place ? place.at : nextPlace(board.sorted, NOTE), size: NOTE, colour: board.colour },
  ])
  const grown = place?.grown
  if (grown) board.change([grown.frame], () => ({ size: grown.size }))
  return id ?? null
}

/** What the list adds beside notes. */
export const ADDED = ['image', 'rectangle', 'ellipse', 'diamond', 'frame', 'arrow'] as const
export type Added = (typeof ADDED)[number]

/** [B65] A shape or a frame behind what is there, as one step. Gives its id. */
export function addShape(board: BoardState, shape: Exclude<Added, 'arrow' | 'image'>): ItemId | null {
  const size = shape === 'frame' ? FRAME : SHAPE
  const kind = shape === 'frame' ? { kind: shape } : { kind: 'shape' as const, shape }
  const [id] = board.add([{ ...kind, at: nextPlace(board.sorted, size), size, colour: board.colour }])
  return id ?? null
}

/** [B65] An arrow from one thing to another, as one step. Gives its id. */
export function addArrow(board: BoardState, from: ItemId, to: ItemId): ItemId | null {
  const ends = [from, to].map((item) => {
    const at = board.sorted.find(({ id }) => id === item)
    return at ? { item, at: middleOf(at) } : null
  })
  const [start, goal] = ends
  if (!start || !goal || from === to) return null
  const [id] = board.add([{ kind: 'arrow', at: start.at, size: [1, 1], colour: board.colour, ends: [start, goal] }])
  return id ?? null
}

/** [B27] With all that lies in it, as one step. */
export function moveEntry(board: BoardState, entries: readonly Entry[], entry: Entry, where: Where): void {
  const moved = withInside(entry, entries)
  const area = around(entry.items)
  if (!area) return
  const others = board.sorted.filter(({ id }) => !moved.has(id))
  const { at, grown } = newPlace(others, area.size, where)
  board.step(() => {
    board.change(moved, (item) => (item.locked ? {} : movedBy(item, minus(at, area.at))))
    if (grown) board.change([grown.frame], () => ({ size: grown.size }))
  })
}

export function paintEntry(board: BoardState, entry: Entry, colour: number): void {
  board.step(() => board.change(idsOf(entry), ({ locked }) => (locked ? {} : { colour })))
}

/** [B79] Locks it, or unlocks it, as one step. */
export const lockEntry = (board: BoardState, entry: Entry): void =>
  board.step(() => board.change(idsOf(entry), () => ({ locked: !entry.items[0].locked })))

export const removeEntry = (board: BoardState, entry: Entry): void => board.remove(idsOf(entry))
