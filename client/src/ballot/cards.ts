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

/** Those that were collected last. */
export function lastCards(room: RoomState): readonly CardSeen[] {
  const collection = room.all?.collections.at(-1)
  return collection ? openCards(room, collection) : []
}
