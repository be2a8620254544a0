import type { ItemId } from '@rondo/shared/board/board-item'
import { TEMPLATES, templates } from '@rondo/shared/board/templates'
import { describe, expect, test } from 'vitest'
import { applyUpdate, type Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { BoardDocument } from './board-document.ts'

const bring = (from: Doc, to: Doc) => applyUpdate(to, encodeStateAsUpdate(from, encodeStateVector(to)))
const meet = (one: BoardDocument, other: BoardDocument) => {
  bring(one.doc, other.doc)
  bring(other.doc, one.doc)
}
const WORD = Uint8Array.of(1, 2, 3)

describe('beginning with a template', () => {
  test.each(TEMPLATES)(
    '[B29] %s, put up by two at the same moment, is there once, with what both did in it',
    (template) => {
      const [ada, bo] = [new BoardDocument(), new BoardDocument()]
      const [ids, same] = [ada.useTemplate(template), bo.useTemplate(template)]
      expect(ids).toEqual(same)
      const [first, second] = [ids[0] as ItemId, ids[1] as ItemId]
      ada.textOf(first)?.push([WORD])
      bo.textOf(second)?.push([WORD])
      bo.change([first], () => ({ at: [7, 7] }))
      meet(ada, bo)
      expect(ada.items).toEqual(bo.items)
      expect(ada.sorted.map(({ id }) => id)).toEqual(ids)
      expect(ada.sorted.slice(1)).toMatchObject(templates[template].slice(1))
      for (const board of template === 'empty' ? [] : [ada, bo]) {
        expect([first, second].map((id) => board.textOf(id)?.toArray())).toEqual([[WORD], [WORD]])
        expect(board.items.get(first)?.at).toEqual([7, 7])
      }
    },
  )

  test('[B29] another one at the same moment is beside it, not in its place', () => {
    const [ada, bo] = [new BoardDocument(), new BoardDocument()]
    const ids = [...ada.useTemplate('two-columns'), ...bo.useTemplate('river-of-life')]
    meet(ada, bo)
    expect(new Set(bo.items.keys())).toEqual(new Set(ids))
    expect(ada.items).toEqual(bo.items)
  })

  test('[B29] where another one has begun meanwhile, nothing is put up on it', () => {
    const board = new BoardDocument()
    board.useTemplate('two-columns')
    expect(board.useTemplate('two-columns')).toEqual([])
    expect(board.useTemplate('river-of-life')).toEqual([])
    expect(board.sorted).toHaveLength(2)
  })

  test('[B29] is taken back in one step, and has no old words when it comes again', () => {
    const board = new BoardDocument()
    board.step()
    const [before] = board.useTemplate('four-quadrants')
    board.textOf(before as ItemId)?.push([WORD])
    board.undo()
    expect(board.sorted).toEqual([])
    const [now] = board.useTemplate('four-quadrants')
    expect(now).not.toBe(before)
    expect(board.textOf(now as ItemId)?.toArray()).toEqual([])
    expect(board.sorted).toHaveLength(4)
  })

  test('[B29] what stands on an item by itself is a word of the browser, and no other', () => {
    const board = new BoardDocument()
    const [id] = board.useTemplate('two-columns')
    expect(board.sorted.map(({ label }) => label)).toEqual(['left-column', 'right-column'])
    board.doc
      .getMap<Map<string, unknown>>('items')
      .get(id as string)
      ?.set('label', 'what Ada said of Bo')
    expect(board.items.get(id as ItemId)?.label).toBe(null)
  })
})
