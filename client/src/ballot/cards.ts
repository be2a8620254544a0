import { openCard } from '@rondo/shared/envelope/card-letter'
import { normaliseCard } from '@rondo/shared/envelope/normalise-card'
import type { CardId } from '@rondo/shared/ids'
import type { Collection } from '@rondo/shared/room/room'
import { fromBase64url } from '@rondo/shared/seal/base64url'
import type { RoomState } from '../session/room-state.svelte.ts'

/** A card as one reads it; `text` is null when it does not open, which all see of the same card. */
export interface CardSeen {
  readonly id: CardId
  readonly text: string | null
  readonly sealed: string
}

/** [E19] The cards of a collection that are not hidden, made plain again. */
function openCards(room: RoomState, { ballot, publicKey, cards }: Collection): readonly CardSeen[] {
  const { words } = room.client.keys
  return cards
    .filter((card) => !card.hidden)
    .map(({ id, sealed }) => {
      const bytes = fromBase64url(sealed)
      const text = bytes && openCard(words, { ballot, publicKey }, bytes)
      return { id, sealed, text: text === null ? null : normaliseCard(text) }
    })
}

/** Opening costs more than looking: what has not changed is opened once. */
const opened = new WeakMap<Collection, readonly CardSeen[]>()

/** Those that were collected last. */
export function lastCards(room: RoomState): readonly CardSeen[] {
  const collection = room.all?.collections.at(-1)
  if (!collection) return []
  const cards = opened.get(collection) ?? openCards(room, collection)
  opened.set(collection, cards)
  return cards
}

/** [E28] The same, those that belong together in one list. Cards that do not open belong to none: nobody can tell what they say. */
export function lastGroups(room: RoomState): readonly (readonly CardSeen[])[] {
  const cards = lastCards(room).filter((card) => card.text !== null)
  const groups = room.all?.collections.at(-1)?.groups ?? []
  const groupOf = (card: CardSeen) => groups.find((group) => group.includes(card.id))
  return cards
    .map((card) => {
      const group = groupOf(card)
      return group ? cards.filter((other) => group.includes(other.id)) : [card]
    })
    .filter((group, place) => group[0]?.id === cards[place]?.id)
}

/** [E28] The words of a choice: of a card, and of what belongs together with it. Those that were hidden are not among them. */
export function textsOf(room: RoomState, choice: CardId): readonly string[] {
  const group = room.all?.collections.at(-1)?.groups.find((one) => one.includes(choice)) ?? [choice]
  return lastCards(room).flatMap((card) => (group.includes(card.id) && card.text !== null ? [card.text] : []))
}
