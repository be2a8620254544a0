import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'
import type { Stroke } from '../ink.ts'
import { lineOf, tipOf } from '../line-geometry.ts'
import type { LiveItem } from '../live-items.svelte.ts'
import { outlineOfShape } from '../outline-of-shape.ts'
import { drawLabel, drawWords } from './draw-words.ts'

/** What drawing needs to know beside the item. */
export interface OverviewParts {
  readonly zoom: number
  readonly fontFamily: string
  /** The grounds of notes, and what lines are drawn with, by their colour. */
  readonly notes: readonly string[]
  readonly drawn: readonly string[]
  /** What is written on a note is written with. */
  readonly ink: string
  readonly frame: { readonly ground: string; readonly border: string }
  /** The ground of the board. */
  readonly paper: string
  /** What stands in the place of a picture. */
  readonly empty: string
  readonly find: (id: ItemId) => BoardItem | undefined
  readonly wordsOf: (item: BoardItem) => string
  readonly inkOf: (item: BoardItem) => Stroke
  /** Null: it is not there, or not yet. */
  readonly pictureOf: (item: BoardItem) => ImageBitmap | null
}

type Pen = CanvasRenderingContext2D

/** [B17] Draws an item as it looks from afar; the pen is in board pixels. */
export function drawItem(pen: Pen, live: Pick<LiveItem, 'item' | 'isFaded' | 'isWritten'>, parts: OverviewParts): void {
  const { item } = live
  const alpha = live.isFaded ? 0.3 : 1
  pen.globalAlpha = alpha
  pen.fillStyle = pen.strokeStyle = parts.drawn[item.colour] ?? ''
  if (item.kind === 'ink') drawInk(pen, item, parts)
  else if (item.ends) drawLine(pen, item, parts)
  else if (item.kind === 'image') drawPicture(pen, item, parts)
  else drawGround(pen, item, parts)
  // What describes a picture is not seen.
  if (live.isWritten || item.kind === 'image' || item.kind === 'ink') return
  pen.globalAlpha = alpha
  pen.fillStyle = item.kind === 'note' ? parts.ink : (parts.drawn[item.colour] ?? '')
  if (item.ends) drawLabel(pen, lineOf(item.ends, parts.find), parts.wordsOf(item), parts)
  else drawWords(pen, item, parts.wordsOf(item), parts)
}

function drawInk(pen: Pen, item: BoardItem, { inkOf }: OverviewParts): void {
  const { outline, size } = inkOf(item)
  pen.fill(placed(outline, item, item.size[0] / size[0], item.size[1] / size[1]))
}

function drawLine(pen: Pen, { ends, kind }: BoardItem, { find }: OverviewParts): void {
  if (!ends) return
  const line = lineOf(ends, find)
  pen.lineWidth = 2.5
  pen.stroke(new Path2D(`M${line[0]}L${line[1]}${kind === 'arrow' ? tipOf(line) : ''}`))
}

/** As large as its place allows, in its middle. */
function drawPicture(pen: Pen, item: BoardItem, { pictureOf, empty }: OverviewParts): void {
  const [[x, y], [wide, high]] = [item.at, item.size]
  const picture = pictureOf(item)
  if (!picture) {
    pen.fillStyle = empty
    pen.fillRect(x, y, wide, high)
    return
  }
  const scale = Math.min(wide / picture.width, high / picture.height)
  const [across, down] = [picture.width * scale, picture.height * scale]
  pen.drawImage(picture, x + (wide - across) / 2, y + (high - down) / 2, across, down)
}

function drawGround(pen: Pen, item: BoardItem, { notes, frame }: OverviewParts): void {
  const [[x, y], [wide, high]] = [item.at, item.size]
  if (item.kind === 'note') {
    pen.fillStyle = 'rgb(50 30 0 / 0.16)'
    pen.fillRect(x, y + 3, wide, high)
    pen.fillStyle = notes[item.colour] ?? ''
    pen.fillRect(x, y, wide, high)
  } else if (item.kind === 'frame') {
    pen.fillStyle = frame.ground
    pen.fillRect(x, y, wide, high)
    pen.strokeStyle = frame.border
    pen.lineWidth = 2
    pen.strokeRect(x, y, wide, high)
  } else if (item.kind === 'shape') {
    const outline = placed(outlineOfShape(item), item)
    pen.lineWidth = 2.5
    pen.stroke(outline)
    pen.globalAlpha *= 0.45
    pen.fillStyle = notes[item.colour] ?? ''
    pen.fill(outline)
  }
}

function placed(outline: string, { at }: BoardItem, wide = 1, high = 1): Path2D {
  const path = new Path2D()
  path.addPath(new Path2D(outline), { a: wide, d: high, e: at[0], f: at[1] })
  return path
}
