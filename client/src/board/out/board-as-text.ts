import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'
import { boardListWords as words } from '../../words/board-list.ts'
import { whatOf } from '../list/entry-words.ts'
import { type Entry, readingOrder } from '../list/reading-order.ts'

/** [B28] A whole board in the order in which it is read: frames as headings, the rest as lines. No names are in it. */
export function boardAsText(title: string, items: readonly BoardItem[], wordsOf: (item: BoardItem) => string): string {
  const entries = readingOrder(items)
  const headings = new Map<ItemId, number>()
  const lines = [`# ${oneLine(title)}`]
  let isIn: ItemId | null = null
  for (const entry of entries) {
    const [item] = entry.items
    if (item.kind === 'frame') {
      const depth = Math.min(6, (entry.frame ? (headings.get(entry.frame) ?? 2) : 1) + 1)
      headings.set(item.id, depth)
      lines.push('', `${'#'.repeat(depth)} ${oneLine(wordsOf(item)) || words.frame}`, '')
      isIn = item.id
      continue
    }
    // What lies outside of the frame before stands apart from it.
    if (entry.frame !== isIn || lines.length === 1) lines.push('')
    isIn = entry.frame
    const line = lineOf(entry, items, wordsOf)
    if (line) lines.push(`- ${line.replaceAll('\n', '\n  ')}`)
  }
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function lineOf({ items: [item, ...more] }: Entry, all: readonly BoardItem[], wordsOf: (item: BoardItem) => string) {
  if (item.kind === 'ink') return `(${words.strokes(more.length + 1)})`
  if (item.kind === 'image') return `(${[words.picture, oneLine(wordsOf(item))].filter(Boolean).join(': ')})`
  const said = wordsOf(item).trim()
  if (!item.ends) return said
  const [from, to] = item.ends.map((end) => all.find(({ id }) => id === end.item))
  const named = (end: BoardItem | undefined) => (end ? oneLine(wordsOf(end)) || kindOf(end) : words.somewhere)
  // A line that connects nothing says what is written on it.
  const connected = from || to ? `${named(from)} ${item.kind === 'arrow' ? '→' : '–'} ${named(to)}` : ''
  return [connected, oneLine(said)].filter(Boolean).join(': ')
}

/** As the list has it: what bears no words is known by what it is. */
const kindOf = (item: BoardItem) => whatOf({ id: item.id, items: [item], frame: null }).toLowerCase()

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
