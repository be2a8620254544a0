import type { BoardItem } from '@rondo/shared/board/board-item'
import { linesOf } from '../../out/lines-of.ts'
import { middleOf } from '../areas.ts'
import { LINE_HEIGHT } from '../fit-text.ts'
import { measure } from '../measure.ts'
import { fontOf, roomIn } from '../words-in.ts'

/** Screen pixels below which letters are drawn as bars. */
const LEGIBLE = 4.5
/** How far a frame's name stands above it. */
const TITLE = 26

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
export function drawWords(
  pen: CanvasRenderingContext2D,
  item: BoardItem,
  words: string,
  { zoom, fontFamily }: { readonly zoom: number; readonly fontFamily: string },
): void {
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
  const isLegible = font * zoom >= LEGIBLE
  if (isLegible) pen.textAlign = isCentred ? 'center' : 'left'
  if (isLegible) pen.font = `${font}px ${fontFamily}`
  else pen.globalAlpha *= 0.4
  for (const [place, line] of lines.entries()) {
    if (isLegible) pen.fillText(line, left, top + (place + 0.5) * row)
    else {
      const long = measure(line) * font
      pen.fillRect(isCentred ? left - long / 2 : left, top + (place + 0.3) * row, long, row * 0.4)
    }
  }
}
