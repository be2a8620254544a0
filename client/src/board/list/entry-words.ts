import { type BoardItem, COLOURS, type ItemId } from '@rondo/shared/board/board-item'
import { boardWords } from '../../words/board.ts'
import { boardListWords as words } from '../../words/board-list.ts'
import type { BoardState } from '../board-state.svelte.ts'
import { shownWords } from '../shown-words.ts'
import type { Entry } from './reading-order.ts'

/** Characters after which words that only name something are cut short. */
const LONG = 40

const coloursOf = ({ kind }: BoardItem) => (kind === 'note' ? boardWords.colours : boardWords.inks)

export const colourChoice = (item: BoardItem) =>
  coloursOf(item)
    .slice(0, COLOURS)
    .map((text, place) => ({ value: String(place), text }))

export const colourName = (item: BoardItem): string => coloursOf(item)[item.colour] ?? ''

/** What an entry is: its colour and its kind. */
export const whatOf = ({ items }: Entry): string =>
  words.what(colourName(items[0]), items[0].kind, items[0].shape, items.length)

/** Reactive: by what an item is known: its words, or else what it is. */
export function nameOf(board: BoardState, entry: Entry): string {
  const said = shownWords(board, entry.items[0]).replaceAll(/\s+/g, ' ').trim()
  if (said === '') return whatOf(entry).toLowerCase()
  return words.quoted(said.length > LONG ? `${said.slice(0, LONG).trimEnd()}…` : said)
}

/** Reactive: what a line goes from and to; null for what is no line. */
export function connectedBy(board: BoardState, item: BoardItem): string | null {
  if (!item.ends) return null
  const [from, to] = item.ends.map((end) => endName(board, end.item))
  return words.connects(from ?? words.somewhere, to ?? words.somewhere)
}

function endName(board: BoardState, id: ItemId | null): string {
  const item = id && board.sorted.find((one) => one.id === id)
  return item ? nameOf(board, { id: item.id, items: [item], frame: null }) : words.somewhere
}
