import type { CardId, MemberId } from '@rondo/shared/ids'
import type { CardSeen } from './cards.ts'

/** [E20] The cards that this one reads aloud: dealt out in the order that was drawn, which has nothing to do with who wrote them. */
export function readBy(drawn: readonly MemberId[], reader: MemberId, cards: readonly CardSeen[]): readonly CardId[] {
  const place = drawn.indexOf(reader)
  if (place < 0) return []
  return cards.filter((_, index) => index % drawn.length === place).map((card) => card.id)
}
