import { type BoardItem, type ItemId, itemFrom } from '@rondo/shared/board/board-item'
import { expect, test } from 'vitest'
import { lineOf, onBorder, placeOf, tipOf } from './line-geometry.ts'

function note(id: string, x: number, y: number): BoardItem {
  const made = itemFrom(id, (name) => ({ kind: 'note', at: [x, y], size: [100, 60] })[name])
  if (!made) throw new Error('no item')
  return made
}
const end = (item: string | null, x = 0, y = 0) => ({ item: item as ItemId | null, at: [x, y] as const })
const among =
  (...items: BoardItem[]) =>
  (id: ItemId) =>
    items.find((one) => one.id === id)

test('[B16] a line goes from border to border of what it connects, and goes along when that is moved', () => {
  const ends = [end('a'), end('b')] as const
  const [from, to] = lineOf(ends, among(note('a', 0, 0), note('b', 300, 0)))
  expect(from).toEqual([106, 30])
  expect(to).toEqual([294, 30])
  expect(lineOf(ends, among(note('a', 0, 0), note('b', 0, 300)))[0]).toEqual([50, 66])
})

test('[B16] when what it pointed at is gone, it ends where it was left', () => {
  expect(lineOf([end('a'), end('gone', 400, 30)], among(note('a', 0, 0)))).toEqual([
    [106, 30],
    [400, 30],
  ])
})

test('[B16] round shapes are left at their outline; from the middle there is no way', () => {
  const round = { kind: 'shape', shape: 'ellipse', at: [0, 0], size: [200, 100] } as const
  expect(onBorder(round, [500, 50])).toEqual([206, 50])
  const [x, y] = onBorder({ ...round, shape: 'diamond' }, [400, 350])
  expect(Math.hypot(x - 100, y - 50)).toBeLessThan(Math.hypot(...onBorder({ ...round, kind: 'note' }, [400, 350])))
  expect(onBorder(round, [100, 50])).toEqual([100, 50])
})

test('a tip stands at the end of its arrow, and the place of a line holds both ends', () => {
  expect(
    tipOf([
      [0, 0],
      [100, 0],
    ]),
  ).toContain('L100.0 0.0L')
  const line = { ...note('line', 0, 0), ends: [end(null, 90, 5), end(null, 10, 40)] as const }
  expect(placeOf(line, () => undefined)).toEqual({ at: [10, 5], size: [80, 35] })
})
