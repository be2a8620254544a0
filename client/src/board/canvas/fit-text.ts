import type { Pair } from '@rondo/shared/board/board-item'

/** How wide a piece of text is in a font of one pixel. */
export type Measure = (text: string) => number

/** Of what is written on notes and in shapes, in board pixels, largest first. */
const SIZES = [18, 16, 14, 12, 10, 8] as const
/** Whoever sits before it still reads this at its own size: from here on down a word is rather broken. */
const READABLE = 12
/** What does not fit in this size is cut off. */
export const LEAST = 6
export const LINE_HEIGHT = 1.3

/** [B15] The largest size in which these words fit into an area; the smallest if they do not fit at all. */
export function fitText(text: string, [width, height]: Pair, measure: Measure): number {
  const fits = SIZES.find((size) => {
    const lines = countLines(text, width / size, measure, size <= READABLE)
    return lines !== null && lines * size * LINE_HEIGHT <= height
  })
  return fits ?? LEAST
}

/** How many lines it takes, in a font of one pixel; null: one of its words is wider than a line and may not be broken. */
export function countLines(text: string, width: number, measure: Measure, mayBreak: boolean): number | null {
  const space = measure(' ')
  // The letter that is the next one no longer fits.
  const broken = Math.max(width - 1, width / 2)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines++
    let used = 0
    for (const word of paragraph.split(' ')) {
      const wide = measure(word)
      if (wide > width && !mayBreak) return null
      if (used > 0 && used + space + wide > width) {
        lines++
        used = 0
      }
      if (wide > width) {
        const more = Math.ceil(wide / broken) - 1
        lines += more
        used = wide - more * broken
      } else used += (used > 0 ? space : 0) + wide
    }
  }
  return lines
}

/** [B15] Text that stands alone is as large as its box; its lines break only where somebody broke them. */
export function sizeOfText(text: string, [width, height]: Pair, measure: Measure): number {
  const [wide, lines] = extentOfText(text, measure)
  return Math.max(1, Math.min(width / Math.max(wide, 0.5), height / (lines * LINE_HEIGHT)))
}

/** How wide it is in a font of one pixel, and how many lines it has. */
export function extentOfText(text: string, measure: Measure): Pair {
  const lines = text.split('\n')
  return [Math.max(...lines.map(measure)), lines.length]
}
