import { expect, test } from 'vitest'
import { placedOutline, runsOf } from './drawn-run.ts'
import type { LiveItem } from './live-items.svelte.ts'

const live = (kind: string) => ({ item: { kind } }) as unknown as LiveItem

test('[B58] strokes and lines that follow each other are one drawing; what lies between them keeps its place', () => {
  const kinds = ['frame', 'ink', 'arrow', 'ink', 'note', 'line', 'note', 'note']
  const runs = runsOf(kinds.map(live)).map(({ items }) => items.map(({ item }) => item.kind))
  expect(runs).toEqual([['frame'], ['ink', 'arrow', 'ink'], ['note'], ['line'], ['note'], ['note']])
})

test('[B58] an outline is where its item is, stretched as it is', () => {
  const outline = 'M0.0 0.0Q10.0 5.5 -2.0 20.0 Z'
  expect(placedOutline(outline, { at: [100, -50], size: [40, 20] }, [20, 20])).toBe(
    'M100.0 -50.0Q120.0 -44.5 96.0 -30.0 Z',
  )
})
