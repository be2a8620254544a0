import { openCard } from '@rondo/shared/envelope/card-letter'
import type { CardId } from '@rondo/shared/ids'
import type { Collection } from '@rondo/shared/room/room'
import { fromBase64url } from '@rondo/shared/seal/base64url'

/** [E16] One’s own cards as they are seen, as long as this page is open: whoever loses one to *Hide* keeps its words. */
export class OwnCards {
  readonly #texts = new Map<CardId, string>()

  /** The words of those of one’s own cards in `collection` that were hidden since it was last looked at. */
  hiddenIn(collection: Collection, mine: ReadonlySet<string>, words: Uint8Array): readonly string[] {
    const { ballot, publicKey } = collection
    return collection.cards.flatMap(({ id, sealed, hidden }) => {
      const kept = this.#texts.get(id)
      if (hidden) {
        this.#texts.delete(id)
        return kept ?? []
      }
      const bytes = kept === undefined && mine.has(sealed) ? fromBase64url(sealed) : null
      const text = bytes && openCard(words, { ballot, publicKey }, bytes)
      if (text) this.#texts.set(id, text)
      return []
    })
  }
}
