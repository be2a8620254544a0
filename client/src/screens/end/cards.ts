import type { Item } from '@rondo/shared/export/may-leave'
import type { CardId } from '@rondo/shared/ids'
import { lastCards } from '../../ballot/cards.ts'
import { type AskedAbout, askedAbout } from '../../export/asked-about.ts'
import { cardItem } from '../../export/items.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'

/** A card that was read, on the last page. */
export interface CardAtEnd {
  readonly id: CardId
  readonly text: string
  readonly isTopic: boolean
  readonly asked: AskedAbout
  /** Whoever said that it is theirs; null: nobody. */
  readonly claim: {
    readonly member: RoomState['myId']
    readonly name: string
    readonly isMine: boolean
    readonly named: boolean
  } | null
}

/** The cards that were collected last and open here, what the group worked on first. */
export function cardsAtEnd(room: RoomState): readonly CardAtEnd[] {
  const cards = lastCards(room).flatMap(({ id, text }) => (text === null ? [] : [cardAtEnd(room, id, text)]))
  return [...cards.filter((card) => card.isTopic), ...cards.filter((card) => !card.isTopic)]
}

function cardAtEnd(room: RoomState, id: CardId, text: string): CardAtEnd {
  const { all, own, myId } = room
  const claim = all?.claims.find((one) => one.card === id)
  return {
    id,
    text,
    isTopic: topicOf(all).includes(id),
    asked: askedAbout({ is: 'card', card: id }, all?.lettings ?? [], own?.lettings ?? []),
    claim: claim
      ? { member: claim.member, name: room.nameOf(claim.member), isMine: claim.member === myId, named: claim.named }
      : null,
  }
}

/** [E28] What the group worked on: all that belongs together with it. */
const topicOf = (all: RoomState['all']): readonly CardId[] => {
  const topic = all?.topic
  if (!topic) return []
  return all.collections.at(-1)?.groups.find((group) => group.includes(topic)) ?? [topic]
}

/** [W18] As an export asks for them; `me`: as whom it takes one’s own. */
export const cardItems = (cards: readonly CardAtEnd[], me: RoomState['myId']): readonly Item[] =>
  cards.map(({ text, asked, claim }) =>
    cardItem(text, asked.is === 'leaves', claim && { ...claim, member: claim.isMine ? me : claim.member }),
  )
