import { type BoardItem, type ItemId, itemFrom } from '@rondo/shared/board/board-item'
import { expect, test } from 'vitest'
import { movedBy, scaled, stretched } from './changes.ts'

function item(fields: Record<string, unknown>): BoardItem {
  const made = itemFrom('one', (name) => ({ kind: 'note', at: [10, 10], size: [100, 50], ...fields })[name])
  if (!made) throw new Error('no item')
  return made
}
const ends = [
  { item: 'other' as ItemId, at: [0, 0] },
  { item: null, at: [50, 50] },
]

test('[B16] a line that is moved stays on what it is attached to', () => {
  expect(movedBy(item({}), [5, -5])).toEqual({ at: [15, 5] })
  expect(movedBy(item({ kind: 'arrow', ends }), [5, 5])).toMatchObject({
    ends: [ends[0], { item: null, at: [55, 55] }],
  })
})

test('what is selected grows together, from the corner opposite to the hand', () => {
  const all = { at: [0, 0], size: [200, 100] } as const
  expect(stretched(all, [1, 1], [200, 0], false)).toEqual({ at: [0, 0], size: [400, 100] })
  expect(stretched(all, [0, 0], [-200, 0], true)).toEqual({ at: [-200, -100], size: [400, 200] })
  expect(stretched(all, [0, 0], [500, 500], false)).toEqual({ at: [180, 80], size: [20, 20] })
  const to = { at: [0, 0], size: [400, 100] } as const
  expect(scaled(item({}), all, to)).toEqual({ at: [20, 10], size: [200, 50] })
})
