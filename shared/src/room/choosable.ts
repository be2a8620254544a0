import type { CardId } from '../ids.ts'
import type { Room } from './room.ts'

/** The cards that were collected last and are not hidden. */
export const shownCards = (room: Room): readonly CardId[] =>
  (room.collections.at(-1)?.cards ?? []).filter((card) => !card.hidden).map((card) => card.id)

/** [E28] What a group chooses among: the same, and of those that belong together the first one, which stands for all. */
export function choosable(room: Room): readonly CardId[] {
  const cards = shownCards(room)
  const groups = room.collections.at(-1)?.groups ?? []
  const firstOf = (card: CardId) => {
    const group = groups.find((one) => one.includes(card))
    return group ? cards.find((other) => group.includes(other)) : card
  }
  return cards.filter((card) => firstOf(card) === card)
}
