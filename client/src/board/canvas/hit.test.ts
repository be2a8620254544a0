import { type BoardItem, type ItemId, itemFrom } from '@rondo/shared/board/board-item'
import { expect, test } from 'vitest'
import { distanceToLine, type HitParts, hit } from './hit.ts'

function item(id: string, fields: Record<string, unknown>): BoardItem {
  const made = itemFrom(id, (name) => ({ kind: 'note', at: [0, 0], size: [100, 100], ...fields })[name])
  if (!made) throw new Error('no item')
  return made
}

const parts = (...items: BoardItem[]): HitParts => ({
  find: (id) => items.find((one) => one.id === id),
  inkOf: ({ at }) => [at, [at[0] + 100, at[1] + 100]],
  labelOf: ({ kind }) => (kind === 'arrow' ? { at: [50, 60], size: [100, 20] } : null),
  reach: 5,
})
const at = (items: BoardItem[], x: number, y: number): ItemId | undefined => hit(items, [x, y], parts(...items))?.id

test('[B18] of several that lie on each other the uppermost is met', () => {
  const items = [item('below', {}), item('above', { at: [50, 50] })]
  expect(at(items, 60, 60)).toBe('above')
  expect(at(items, 20, 20)).toBe('below')
  expect(at(items, 120, 20)).toBe(undefined)
})

test('[B18] a frame is met at its border and its title, never before what lies in it', () => {
  const items = [item('note', { at: [0, 40] }), item('frame', { kind: 'frame', size: [300, 300] })]
  expect(at(items, 200, 200)).toBe(undefined)
  expect(at(items, 299, 200)).toBe('frame')
  expect(at(items, 40, -10)).toBe('frame')
  expect(at(items, 2, 60)).toBe('note')
})

test('[B18] ink and lines are met where they are drawn, a round shape within its outline', () => {
  expect(at([item('ink', { kind: 'ink' })], 50, 52)).toBe('ink')
  expect(at([item('ink', { kind: 'ink' })], 80, 20)).toBe(undefined)
  const ends = [
    { item: null, at: [0, 0] },
    { item: null, at: [200, 0] },
  ]
  expect(at([item('line', { kind: 'line', ends })], 100, 4)).toBe('line')
  expect(at([item('line', { kind: 'line', ends })], 100, 9)).toBe(undefined)
  expect(at([item('round', { kind: 'shape', shape: 'ellipse' })], 4, 4)).toBe(undefined)
  expect(at([item('diamond', { kind: 'shape', shape: 'diamond' })], 20, 20)).toBe(undefined)
  expect(at([item('box', { kind: 'shape' })], 4, 4)).toBe('box')
})

test('[B18] the distance to a line is that to its nearest point', () => {
  expect(distanceToLine([5, 3], [0, 0], [10, 0])).toBe(3)
  expect(distanceToLine([14, 3], [0, 0], [10, 0])).toBe(5)
  expect(distanceToLine([3, 4], [0, 0], [0, 0])).toBe(5)
})

test('[B69] the words of a line are met as the line is', () => {
  const ends = [
    { item: null, at: [100, 0] },
    { item: null, at: [100, 140] },
  ]
  expect(at([item('arrow', { kind: 'arrow', ends })], 60, 70)).toBe('arrow')
  expect(at([item('line', { kind: 'line', ends })], 60, 70)).toBe(undefined)
})
