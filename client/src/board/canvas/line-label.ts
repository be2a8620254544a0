import type { Pair } from '@rondo/shared/board/board-item'
import type { Area } from '../camera.ts'
import { linesOf } from '../out/lines-of.ts'
import { between, middleOf } from './areas.ts'
import { LINE_HEIGHT, type Measure } from './fit-text.ts'

/** Board pixels: how large the words of a line are, and after how many their lines are broken. */
export const LABEL = { font: 15, widest: 240 } as const
/** How much of the ground is kept free around them. */
export const HALO = 9

/** The words of a line or an arrow, where they stand. */
export interface Label extends Area {
  readonly lines: readonly string[]
}

/** [B69] Around the middle of what goes from the one point to the other. Without words it has the height of one line. */
export function labelOn([from, to]: readonly [Pair, Pair], words: string, measure: Measure): Label {
  const { font, widest } = LABEL
  const lines = linesOf(words, widest / font, measure)
  const size: Pair = [Math.max(...lines.map(measure)) * font, lines.length * font * LINE_HEIGHT]
  const [x, y] = middleOf(between(from, to))
  return { lines, at: [x - size[0] / 2, y - size[1] / 2], size }
}
