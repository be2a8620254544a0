import type { End, NewItem, Pair } from './board-item.ts'
import type { Label } from './labels.ts'

export const TEMPLATES = ['empty', 'two-columns', 'four-quadrants', 'stakeholder-map', 'river-of-life'] as const
export type TemplateId = (typeof TEMPLATES)[number]

const frame = (at: Pair, size: Pair, label: Label): NewItem => ({ kind: 'frame', at, size, label })

const text = (at: Pair, label: Label): NewItem => ({ kind: 'text', at, size: [240, 48], label })

/** Around a middle. */
const ring = ([x, y]: Pair, [width, height]: Pair, colour: number): NewItem => ({
  kind: 'shape',
  shape: 'ellipse',
  at: [x - width / 2, y - height / 2],
  size: [width, height],
  colour,
})

function line(from: Pair, to: Pair): NewItem {
  const at: Pair = [Math.min(from[0], to[0]), Math.min(from[1], to[1])]
  const size: Pair = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])]
  const ends: readonly [End, End] = [
    { item: null, at: from },
    { item: null, at: to },
  ]
  return { kind: 'line', at, size, ends, colour: 3 }
}

/** One bank of a river, from bend to bend. */
const bank = (bends: readonly Pair[]): NewItem[] =>
  bends.slice(1).map((bend, place) => line(bends[place] ?? bend, bend))

const middle: Pair = [560, 400]

/** What a board can begin with; those that come first lie below. */
export const templates: Readonly<Record<TemplateId, readonly NewItem[]>> = {
  empty: [],
  'two-columns': [frame([0, 0], [560, 720], 'left-column'), frame([600, 0], [560, 720], 'right-column')],
  'four-quadrants': [
    frame([0, 0], [560, 400], 'known'),
    frame([600, 0], [560, 400], 'guessed'),
    frame([0, 440], [560, 400], 'changeable'),
    frame([600, 440], [560, 400], 'given'),
  ],
  'stakeholder-map': [
    ring(middle, [1120, 800], 3),
    ring(middle, [780, 560], 1),
    ring(middle, [440, 320], 0),
    text([440, 260], 'concern'),
    text([440, 140], 'deciders'),
    text([440, 24], 'touched'),
    text([440, 816], 'watchers'),
  ],
  'river-of-life': [
    ...bank([
      [0, 200],
      [280, 120],
      [560, 320],
      [840, 200],
      [1120, 360],
      [1400, 240],
    ]),
    ...bank([
      [0, 280],
      [280, 220],
      [560, 440],
      [840, 340],
      [1120, 520],
      [1400, 460],
    ]),
    text([0, 300], 'source'),
    text([480, 250], 'rapids'),
    text([760, 130], 'still-water'),
    text([880, 540], 'companions'),
    text([1180, 180], 'mouth'),
  ],
}
