import type { BoardItem, Pair } from '@rondo/shared/board/board-item'
import { linesOf } from '../../out/lines-of.ts'
import { middleOf } from '../areas.ts'
import { LINE_HEIGHT } from '../fit-text.ts'
import { HALO, LABEL, labelOn } from '../line-label.ts'
import { measure } from '../measure.ts'
import { fontOf, roomIn } from '../words-in.ts'

/** Screen pixels below which letters are drawn as bars. */
const LEGIBLE = 4.5
/** How far a frame's name stands above it. */
const TITLE = 26

/** From how near, and in which letters. */
interface Seen {
  readonly zoom: number
  readonly fontFamily: string
}

interface Lines {
  readonly words: string
  readonly font: number
  readonly lines: readonly string[]
}

const broken = new WeakMap<BoardItem, Lines>()

/** The words of an item in lines; reckoned once, for as long as it is what it is. */
function linesIn(item: BoardItem, words: string): Lines {
  const known = broken.get(item)
  if (known?.words === words) return known
  const font = fontOf(item, words)
  const [wide, high] = roomIn(item)
  const isFree = item.kind === 'text' || item.kind === 'frame'
  const most = Math.max(1, Math.floor(high / font / LINE_HEIGHT))
  const lines = isFree ? words.split('\n') : linesOf(words, wide / font, measure).slice(0, most)
  const made = { words, font, lines }
  broken.set(item, made)
  return made
}

/** [B15] What is written in an item, as it is seen from afar; the pen is in board pixels and has its colour. */
export function drawWords(pen: CanvasRenderingContext2D, item: BoardItem, words: string, seen: Seen): void {
  if (words.trim() === '') return
  const { font, lines } = linesIn(item, words)
  const row = font * LINE_HEIGHT
  const isCentred = item.kind === 'shape'
  const [middle, [wide, high]] = [middleOf(item), roomIn(item)]
  const edge = item.kind === 'note' ? [(item.size[0] - wide) / 2, (item.size[1] - high) / 2] : [0, 0]
  const left = isCentred ? middle[0] : item.at[0] + (edge[0] ?? 0)
  const top =
    item.kind === 'frame'
      ? item.at[1] - TITLE
      : isCentred
        ? middle[1] - (lines.length * row) / 2
        : item.at[1] + (edge[1] ?? 0)
  drawLines(pen, { lines, font, left, top, isCentred, halo: null }, seen)
}

interface Placed {
  readonly lines: readonly string[]
  readonly font: number
  /** Or the middle, when they are centred. */
  readonly left: number
  readonly top: number
  readonly isCentred: boolean
  /** The colour that is kept free around them. */
  readonly halo: string | null
}

function drawLines(pen: CanvasRenderingContext2D, placed: Placed, { zoom, fontFamily }: Seen): void {
  const { lines, font, left, top, isCentred, halo } = placed
  const row = font * LINE_HEIGHT
  const isLegible = font * zoom >= LEGIBLE
  if (isLegible) pen.textAlign = isCentred ? 'center' : 'left'
  if (isLegible) pen.font = `${font}px ${fontFamily}`
  else pen.globalAlpha *= 0.4
  if (halo) pen.strokeStyle = halo
  for (const [place, line] of lines.entries()) {
    if (isLegible) {
      const down = top + (place + 0.5) * row
      if (halo) pen.strokeText(line, left, down)
      pen.fillText(line, left, down)
    } else {
      const long = measure(line) * font
      pen.fillRect(isCentred ? left - long / 2 : left, top + (place + 0.3) * row, long, row * 0.4)
    }
  }
}

/** [B69] What is written on a line, around its middle; the pen has its colour. */
export function drawLabel(
  pen: CanvasRenderingContext2D,
  line: readonly [Pair, Pair],
  words: string,
  seen: Seen & { readonly paper: string },
): void {
  if (words.trim() === '') return
  const { lines, at, size } = labelOn(line, words, measure)
  const middle = at[0] + size[0] / 2
  pen.lineWidth = HALO
  drawLines(pen, { lines, font: LABEL.font, left: middle, top: at[1], isCentred: true, halo: seen.paper }, seen)
}
