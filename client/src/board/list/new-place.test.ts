import type { BoardItem, ItemId, Pair } from '@rondo/shared/board/board-item'
import { describe, expect, test } from 'vitest'
import { GAP, newPlace, nextPlace, type Where } from './new-place.ts'
import { readingOrder } from './reading-order.ts'

const SIZE: Pair = [160, 160]
const item = (id: string, at: Pair, more: Partial<BoardItem> = {}): BoardItem => ({
  id: id as ItemId,
  kind: 'note',
  at,
  size: SIZE,
  colour: 0,
  order: '',
  locked: false,
  shape: 'rectangle',
  ends: null,
  ink: null,
  image: null,
  label: null,
  ...more,
})
const next = (to: 'before' | 'after', id: string): Where => ({ to, item: id as ItemId })

/** The order after something new was put there. */
function order(others: readonly BoardItem[], where: Where) {
  const { at } = newPlace(others, SIZE, where)
  for (const one of others.filter(({ kind }) => kind !== 'frame'))
    expect(Math.abs(one.at[0] - at[0]) >= 160 || Math.abs(one.at[1] - at[1]) >= 160, `not on ${one.id}`).toBe(true)
  return readingOrder([...others, item('new', at)])
    .map(({ id }) => id)
    .join(' ')
}

const row = [item('a', [0, 0]), item('b', [500, 0]), item('c', [1000, 0])]

describe('where something goes', () => {
  test('[B27] before or after another, on nothing, and read there', () => {
    expect(order(row, next('after', 'a'))).toBe('a new b c')
    expect(order(row, next('before', 'c'))).toBe('a b new c')
    expect(order(row, next('before', 'a'))).toBe('new a b c')
    expect(order(row, next('after', 'c'))).toBe('a b c new')
  })

  test('[B27] near it where there is no room between the two', () => {
    const narrow = [item('a', [0, 0]), item('b', [180, 0]), item('c', [360, 0])]
    const { at } = newPlace(narrow, SIZE, next('after', 'a'))
    expect(Math.hypot(...at)).toBeLessThan(400)
    expect(order(narrow, next('after', 'a'))).toContain('new')
  })

  test('[B27] next to one in a frame it stays in the frame', () => {
    const frame = item('f', [0, 0], { kind: 'frame', size: [420, 800] })
    const others = [frame, item('in', [20, 40]), item('out', [440, 40])]
    expect(order(others, next('after', 'in'))).toBe('f in new out')
  })

  test('[B27] into a frame, which grows when it is full', () => {
    const frame = item('f', [0, 0], { kind: 'frame', size: [400, 220] })
    const into: Where = { to: 'into', frame: 'f' as ItemId }
    const others = [frame, item('out', [600, 0])]
    expect(newPlace(others, SIZE, into)).toEqual({ at: [GAP, 2 * GAP], grown: null })
    const one = item('one', [GAP, 2 * GAP])
    expect(order([...others, one], into)).toBe('f one new out')
    const full = [...others, one, item('two', [200, 2 * GAP])]
    expect(newPlace(full, SIZE, into)).toEqual({
      at: [GAP, 220],
      grown: { frame: 'f', size: [400, 400] },
    })
  })

  test('[B27] to the end, or where the other is gone: below everything', () => {
    expect(newPlace(row, SIZE, { to: 'end' }).at).toEqual([0, 180])
    expect(newPlace(row, SIZE, next('after', 'gone')).at).toEqual([0, 180])
    expect(newPlace([], SIZE, { to: 'end' }).at).toEqual([0, 0])
  })

  test('[B27] new ones come one after the other, in rows', () => {
    const board: BoardItem[] = []
    for (let count = 0; count < 12; count++) board.push(item(String(count).padStart(2, '0'), nextPlace(board, SIZE)))
    expect(readingOrder(board).map(({ id }) => id)).toEqual(board.map(({ id }) => id))
    expect(new Set(board.map(({ at }) => at[1])).size).toBe(3)
  })
})
