import type { BoardItem, ItemId, Kind } from '@rondo/shared/board/board-item'
import { describe, expect, test } from 'vitest'
import { readingOrder } from './reading-order.ts'

const item = (id: string, x: number, y: number, more: Partial<BoardItem> = {}): BoardItem => ({
  id: id as ItemId,
  kind: 'note',
  at: [x, y],
  size: [100, 100],
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
const frame = (id: string, x: number, y: number, wide: number, high: number) =>
  item(id, x, y, { kind: 'frame', size: [wide, high] })
const read = (...items: BoardItem[]) => readingOrder(items).map(({ items }) => items.map(({ id }) => id).join('+'))

describe('the order in which a board is read', () => {
  test('[B26] goes from top to bottom and left to right, in rows that need not be straight', () => {
    expect(read(item('d', 0, 140), item('b', 120, -30), item('c', 240, 40), item('a', 0, 0))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })

  test('[B26] something high takes no more than one row with it', () => {
    const high = item('high', 0, 0, { size: [100, 1000] })
    expect(read(item('below', 120, 200), item('beside', 120, 10), high)).toEqual(['high', 'beside', 'below'])
  })

  test('[B26] reads frames first, each with what lies in it, also in one another', () => {
    const items = [
      item('before', -300, 0),
      frame('right', 500, 0, 400, 400),
      frame('left', 0, 0, 400, 400),
      item('in right', 520, 20),
      item('deep', 30, 30),
      frame('inner', 20, 20, 200, 200),
      item('in left', 20, 260),
      item('half out', 340, 300),
    ]
    expect(read(...items)).toEqual(['left', 'inner', 'deep', 'in left', 'half out', 'right', 'in right', 'before'])
  })

  test('[B26] strokes that follow each other are one drawing', () => {
    const ink = { kind: 'ink' as Kind }
    expect(read(item('1', 0, 0, ink), item('2', 120, 0, ink), item('n', 240, 0), item('3', 360, 0, ink))).toEqual([
      '1+2',
      'n',
      '3',
    ])
  })

  test('[B26] two at the same place are read in the same order by everybody', () => {
    expect(read(item('b', 0, 0), item('a', 0, 0))).toEqual(read(item('a', 0, 0), item('b', 0, 0)))
  })
})
