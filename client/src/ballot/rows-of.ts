import type { CardId } from '@rondo/shared/ids'
import type { Vote } from '@rondo/shared/room/room'
import type { RoomState } from '../session/room-state.svelte.ts'
import { voteWords as words } from '../words/vote.ts'
import { textsOf } from './cards.ts'

/** One choice of a vote, with what it has come to. */
export interface Row {
  readonly card: CardId
  readonly texts: readonly string[]
  /** How much it has, or its place. */
  readonly note: string
  /** Whether anybody did. */
  readonly isChosen: boolean
  /** Who chose it, in an open vote; empty otherwise. */
  readonly by: string
}

/** The best first; what was hidden meanwhile, or does not open, is left out. */
export function rowsOf(room: RoomState, { segment, vote }: Vote): readonly Row[] {
  const part = room.all?.agenda.find((one) => one.id === segment)
  const method = part?.kind === 'vote' && part.options.method === 'approval' ? 'approval' : 'dots'
  const row = (card: CardId, note: string, isChosen: boolean, by = ''): Row => ({
    card,
    texts: textsOf(room, card),
    note,
    isChosen,
    by,
  })
  const rows = (): readonly Row[] => {
    switch (vote.is) {
      case 'totals':
        return vote.cards.map(({ card, count }) => row(card, words.counts[method](count), count > 0))
      case 'ranking':
        return vote.cards.map(({ card, place }) => row(card, words.place(place), true))
      case 'open':
        return openRows(room, vote).map(({ card, count, by }) => row(card, words.counts[method](count), count > 0, by))
      case 'consent':
        return []
      default:
        return vote satisfies never
    }
  }
  return rows().filter(({ texts }) => texts.length > 0)
}

const openRows = (room: RoomState, { choices, answers }: Extract<Vote['vote'], { is: 'open' }>) =>
  choices
    .map((card, place) => {
      const chose = answers.filter(({ numbers }) => (numbers[place] ?? 0) > 0)
      const count = chose.reduce((sum, { numbers }) => sum + (numbers[place] ?? 0), 0)
      return {
        card,
        count,
        by: chose.length > 0 ? words.chosenBy(chose.map(({ member }) => room.nameOf(member)).join(', ')) : '',
      }
    })
    .sort((one, other) => other.count - one.count)
