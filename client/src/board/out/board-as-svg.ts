import type { BoardItem, ItemId, Pair } from '@rondo/shared/board/board-item'
import { type Area, around } from '../camera.ts'
import { middleOf } from '../canvas/areas.ts'
import { fitText, LINE_HEIGHT, type Measure, sizeOfText } from '../canvas/fit-text.ts'
import { lineOf, placeOf, tipOf } from '../canvas/line-geometry.ts'
import { HALO, LABEL, type Label, labelOn } from '../canvas/line-label.ts'
import { INKS, NOTES } from '../palette.ts'
import { linesOf } from './lines-of.ts'

/** What a picture needs to know beside the items. */
export interface PictureParts {
  readonly wordsOf: (item: BoardItem) => string
  /** The outline of a stroke as a path, and its own size. */
  readonly inkOf: (item: BoardItem) => { readonly outline: string; readonly size: Pair }
  /** A picture as a `data:` address; null: it is not to be had. */
  readonly imageOf: (item: BoardItem) => string | null
  /** How wide text is in a font of one pixel. */
  readonly measure: Measure
}

/** Around everything, and inside a note. */
const MARGIN = 40
const PADDING = 12
const FRAME_FONT = 15
const PAPER = '#f7f3eb'
const INK = '#1e2528'
const FONTS = 'Inter, ui-sans-serif, system-ui, Segoe UI, sans-serif'

/** [B28] A board as one picture that needs nothing from elsewhere, in the light. Null: it is empty. */
export function boardAsSvg(items: readonly BoardItem[], parts: PictureParts): { svg: string; size: Pair } | null {
  const byId = new Map(items.map((item) => [item.id, item]))
  const find = (id: ItemId) => byId.get(id)
  const all = around(items.flatMap((item) => [placeOf(item, find), ...[labelOf(item, find, parts) ?? []].flat()]))
  if (!all) return null
  const [x, y] = [all.at[0] - MARGIN, all.at[1] - MARGIN].map(Math.floor) as [number, number]
  const [wide, high] = [all.size[0] + 2 * MARGIN, all.size[1] + 2 * MARGIN].map(Math.ceil) as [number, number]
  // What lies in a frame lies on it.
  const sorted = [...items.filter(isFrame), ...items.filter((item) => !isFrame(item))]
  const drawn = sorted.map((item) => drawnOf(item, find, parts)).join('\n')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${wide} ${high}" width="${wide}" height="${high}" font-family="${FONTS}">
<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${PAPER}"/>
${drawn}
</svg>
`
  return { svg, size: [wide, high] }
}

const isFrame = ({ kind }: BoardItem): boolean => kind === 'frame'

const inkColour = ({ colour }: BoardItem): string => (INKS[colour] ?? INKS[0]).light

function drawnOf(item: BoardItem, find: Find, parts: PictureParts): string {
  const stroke = `fill="none" stroke="${inkColour(item)}" stroke-width="2" stroke-linecap="round"`
  switch (item.kind) {
    case 'note':
      return `${rect(item, `rx="4" fill="${NOTES[item.colour] ?? NOTES[0]}" stroke="#000" stroke-opacity=".08"`)}${fitted(item, parts)}`
    case 'frame':
      return `${rect(item, 'rx="10" fill="#fffdf9" fill-opacity=".6" stroke="#c9bfab"')}${titled(item, parts)}`
    case 'text': {
      const size = sizeOfText(parts.wordsOf(item), item.size, parts.measure)
      return text(parts.wordsOf(item).split('\n'), size, item.at, 'start', inkColour(item))
    }
    case 'shape':
      return `${outlineOf(item, `${stroke.replace('fill="none"', `fill="${NOTES[item.colour] ?? NOTES[0]}" fill-opacity=".45"`)}`)}${fitted(item, parts)}`
    case 'ink': {
      const { outline, size } = parts.inkOf(item)
      const scale = `scale(${item.size[0] / size[0]} ${item.size[1] / size[1]})`
      return `<path transform="translate(${item.at.join(' ')}) ${scale}" fill="${inkColour(item)}" d="${outline}"/>`
    }
    case 'arrow':
    case 'line': {
      if (!item.ends) return ''
      const line = lineOf(item.ends, find)
      const [from, to] = line
      const tip = item.kind === 'arrow' ? tipOf(line) : ''
      return `<path ${stroke} d="M${from.join(' ')}L${to.join(' ')}${tip}"/>${labelled(item, find, parts)}`
    }
    case 'image':
      return pictured(item, parts)
    default:
      return item.kind satisfies never
  }
}

const rect = ({ at, size }: Area, more: string): string =>
  `<rect x="${at[0]}" y="${at[1]}" width="${size[0]}" height="${size[1]}" ${more}/>`

function pictured(item: BoardItem, { wordsOf, imageOf }: PictureParts): string {
  const data = imageOf(item)
  if (!data) return rect(item, 'rx="4" fill="#efe9dd"')
  const { at, size } = item
  const place = `x="${at[0]}" y="${at[1]}" width="${size[0]}" height="${size[1]}"`
  return `<image ${place} href="${escaped(data)}"><title>${escaped(wordsOf(item))}</title></image>`
}

function outlineOf(item: BoardItem, stroke: string): string {
  const [x, y] = middleOf(item)
  const [halfWide, halfHigh] = [item.size[0] / 2, item.size[1] / 2]
  switch (item.shape) {
    case 'rectangle':
      return rect(item, `rx="6" ${stroke}`)
    case 'ellipse':
      return `<ellipse cx="${x}" cy="${y}" rx="${halfWide}" ry="${halfHigh}" ${stroke}/>`
    case 'diamond':
      return `<path ${stroke} stroke-linejoin="round" d="M${x} ${y - halfHigh}L${x + halfWide} ${y}L${x} ${y + halfHigh}L${x - halfWide} ${y}Z"/>`
    default:
      return item.shape satisfies never
  }
}

/** In the largest font in which it fits; what does not fit at all is cut off at the end. */
function fitted(item: BoardItem, { wordsOf, measure }: PictureParts): string {
  const words = wordsOf(item)
  if (words.trim() === '') return ''
  // The corners of what is round hold no words.
  const share = item.kind === 'note' || item.shape === 'rectangle' ? 1 : item.shape === 'ellipse' ? 0.7 : 0.5
  const room: Pair = [item.size[0] * share - 2 * PADDING, item.size[1] * share - 2 * PADDING].map((one) =>
    Math.max(1, one),
  ) as unknown as Pair
  const size = fitText(words, room, measure)
  const lines = linesOf(words, room[0] / size, measure).slice(0, Math.max(1, Math.floor(room[1] / size / LINE_HEIGHT)))
  if (item.kind === 'note') return text(lines, size, [item.at[0] + PADDING, item.at[1] + PADDING], 'start', INK)
  const [x, y] = middleOf(item)
  return text(lines, size, [x, y - (lines.length * size * LINE_HEIGHT) / 2], 'middle', INK)
}

type Find = (id: ItemId) => BoardItem | undefined

/** [B69] */
function labelOf(item: BoardItem, find: Find, { wordsOf, measure }: PictureParts): Label | null {
  const words = item.ends ? wordsOf(item) : ''
  return item.ends && words.trim() !== '' ? labelOn(lineOf(item.ends, find), words, measure) : null
}

function labelled(item: BoardItem, find: Find, parts: PictureParts): string {
  const label = labelOf(item, find, parts)
  if (!label) return ''
  const halo = `stroke="${PAPER}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`
  return `<g ${halo}>${text(label.lines, LABEL.font, [middleOf(label)[0], label.at[1]], 'middle', inkColour(item))}</g>`
}

const titled = (item: BoardItem, { wordsOf }: PictureParts): string =>
  text(
    [wordsOf(item).replaceAll(/\s+/g, ' ')],
    FRAME_FONT,
    [item.at[0] + PADDING, item.at[1] + PADDING / 2],
    'start',
    INK,
  )

function text(
  lines: readonly string[],
  size: number,
  [x, y]: Pair,
  anchor: 'start' | 'middle',
  colour: string,
): string {
  const rows = lines.map((line, place) => {
    const down = y + size * (LINE_HEIGHT * place + (LINE_HEIGHT + 0.72) / 2)
    return `<tspan x="${x}" y="${down.toFixed(1)}">${escaped(line)}</tspan>`
  })
  return `<text font-size="${size.toFixed(1)}" text-anchor="${anchor}" fill="${colour}">${rows.join('')}</text>`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML has no place for, such as half a character, would make the whole picture unreadable. */
const escaped = (words: string): string =>
  words.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '')
