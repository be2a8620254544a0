import type { Measure } from './fit-text.ts'

/** Its unit of measure: words are as wide in every size, but for rounding. */
const LARGE = 100
const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null = null

/** How wide a word is, in the font of the page; asked once for each word. */
export const measure: Measure = (text) => {
  const known = widths.get(text)
  if (known !== undefined) return known
  if (widths.size > 20_000) widths.clear()
  context ??= withFont(document.createElement('canvas').getContext('2d'))
  const width = (context?.measureText(text).width ?? text.length * LARGE * 0.5) / LARGE
  widths.set(text, width)
  return width
}

function withFont(made: CanvasRenderingContext2D | null): CanvasRenderingContext2D | null {
  if (made) made.font = `${LARGE}px ${getComputedStyle(document.body).fontFamily}`
  return made
}
