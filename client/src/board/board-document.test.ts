import type { ItemId, NewItem } from '@rondo/shared/board/board-item'
import { describe, expect, test } from 'vitest'
import { applyUpdate, type Doc, encodeStateAsUpdate } from 'yjs'
import { BoardDocument } from './board-document.ts'

const note = (x = 0): NewItem => ({ kind: 'note', at: [x, 0], size: [160, 160] })

/** Two browsers; `meet` brings each what the other has. */
function two() {
  const [ada, bo] = [new BoardDocument(), new BoardDocument()]
  const bring = (from: Doc, to: Doc) => applyUpdate(to, encodeStateAsUpdate(from))
  const meet = () => {
    bring(ada.doc, bo.doc)
    bring(bo.doc, ada.doc)
  }
  return { ada, bo, meet }
}

const only = (board: BoardDocument): ItemId => board.sorted[0]?.id ?? ('' as ItemId)

describe('a board’s document', () => {
  test('[B12] shows what was added, changed and removed, to everybody the same', () => {
    const { ada, bo, meet } = two()
    const [first, second] = ada.add([note(), note(200)])
    meet()
    expect(bo.sorted.map(({ id }) => id)).toEqual([first, second])
    bo.change([first as ItemId], ({ at }) => ({ at: [at[0] + 10, at[1]], colour: 2 }))
    bo.remove([second as ItemId])
    meet()
    expect(ada.sorted).toMatchObject([{ id: first, at: [10, 0], colour: 2 }])
    expect(ada.items).toEqual(bo.items)
  })

  test('[B13] takes back one’s own last step, and nobody else’s', () => {
    const { ada, bo, meet } = two()
    ada.add([note()])
    meet()
    bo.step()
    bo.change([only(bo)], () => ({ colour: 3 }))
    ada.step()
    ada.change([only(ada)], () => ({ at: [50, 0] }))
    ada.change([only(ada)], () => ({ at: [90, 0] }))
    meet()
    expect(ada.undo()).toBe(true)
    meet()
    expect(bo.sorted).toMatchObject([{ at: [0, 0], colour: 3 }])
    expect(ada.redo()).toBe(true)
    expect(ada.sorted).toMatchObject([{ at: [90, 0], colour: 3 }])
    expect(bo.undo()).toBe(true)
    expect(bo.undo()).toBe(false)
  })

  test('[B13] undoing what one added hides it; what others wrote in it is there when it comes back', () => {
    const { ada, bo, meet } = two()
    ada.step()
    ada.add([note()])
    meet()
    bo.textOf(only(bo))?.push([Uint8Array.of(1)])
    const id = only(ada)
    ada.undo()
    meet()
    expect([ada.sorted, bo.sorted]).toEqual([[], []])
    ada.redo()
    meet()
    expect(ada.textOf(id)?.toArray()).toEqual([Uint8Array.of(1)])
  })

  test('[B12] brings to the front and to the back, in the order they had', () => {
    const board = new BoardDocument()
    const [one, two, three, four] = board.add([note(), note(), note(), note()]) as [ItemId, ItemId, ItemId, ItemId]
    board.raise([one, three], 'front')
    expect(board.sorted.map(({ id }) => id)).toEqual([two, four, one, three])
    board.raise([three, four], 'back')
    expect(board.sorted.map(({ id }) => id)).toEqual([four, three, two, one])
  })

  test('[B12] what cannot be an item is none, and tells nobody of words inside', () => {
    const board = new BoardDocument()
    const changes: ItemId[][] = []
    board.watch((changed) => changes.push([...changed]))
    board.doc.getMap('items').set('rubbish', 'rubbish')
    const [id] = board.add([note()]) as [ItemId]
    board.textOf(id)?.push([Uint8Array.of(1)])
    board.change([id], () => ({ at: [Number.NaN, 0] }))
    expect(board.sorted).toEqual([])
    expect(changes.flat()).toEqual(['rubbish', id, id, id])
  })
})
