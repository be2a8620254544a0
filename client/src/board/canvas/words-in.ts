import type { BoardItem, Kind, Pair } from '@rondo/shared/board/board-item'
import { labelWords } from '../shown-words.ts'
import { extentOfText, fitText, LEAST, LINE_HEIGHT, sizeOfText } from './fit-text.ts'
import { LABEL } from './line-label.ts'
import { measure } from './measure.ts'

/** Board pixels between the edge of an item and its words. */
export const PADDING: Partial<Readonly<Record<Kind, number>>> = { note: 13, shape: 10 }
/** A browser breaks lines a hair earlier than they are reckoned. */
export const SLACK = 0.97

/** [B15] How large the words of an item are, in board pixels. */
export function fontOf(item: Pick<BoardItem, 'kind' | 'shape' | 'size' | 'ends'>, words: string): number {
  if (item.kind === 'text') return sizeOfText(words, item.size, measure)
  if (item.ends) return LABEL.font
  return item.kind === 'frame' || item.kind === 'image' ? 15 : fitText(words, roomIn(item), measure)
}

/** Board pixels in which its words have room. */
export function roomIn({ kind, shape, size: [wide, high] }: Pick<BoardItem, 'kind' | 'shape' | 'size'>): Pair {
  const edge = 2 * (PADDING[kind] ?? 0)
  const share = kind === 'shape' && shape !== 'rectangle' ? (shape === 'ellipse' ? 0.72 : 0.55) : 1
  return [(wide - edge) * share * SLACK, (high - edge) * share]
}

/** Of text that stands alone, unless somebody made it larger or smaller. */
const USUAL = 20
/** Letters this much smaller than their lines are high were pressed into a box that did not grow with them. */
const PRESSED = 0.8

/** [B78] How large the letters of text that stands alone stay, whatever is written in it. */
export function lettersOf(item: BoardItem, words: string): number {
  const shown = words || labelWords(item)
  const font = fontOf(item, shown)
  const high = item.size[1] / (extentOfText(shown, measure)[1] * LINE_HEIGHT)
  if (!words || font > high * PRESSED) return font
  return high < LEAST ? USUAL : high
}

/** How large text that stands alone is in this font. */
export function boxOfText(words: string, font: number): Pair {
  const [wide, lines] = extentOfText(words, measure)
  return [Math.ceil(Math.max(wide * font, font * 0.6)), Math.ceil(lines * font * LINE_HEIGHT)]
}
