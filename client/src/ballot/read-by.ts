import type { CardId, MemberId } from '@rondo/shared/ids'
import type { Card } from '@rondo/shared/room/room'
import type { FloorSeen } from '@rondo/shared/room/view'

/** [E20] Whose cards are read now: the speaker’s own, and by whoever comes last also those of all who were not heard and are away, or gone. */
export function readersNow(floor: FloorSeen, isHere: (member: MemberId) => boolean): readonly MemberId[] {
  if (floor.stage.at !== 'turn') return []
  const { speaker } = floor.stage.turn
  const unheard = floor.drawn.filter((member) => member !== speaker && !floor.heard.includes(member))
  return [speaker, ...(unheard.some(isHere) ? [] : unheard)]
}

/** [E20] The cards that this one reads aloud: dealt out in the order that was drawn, which has nothing to do with who wrote them. Hidden ones count, so that what was dealt stays dealt. */
export function readBy(drawn: readonly MemberId[], reader: MemberId, cards: readonly Card[]): readonly CardId[] {
  const place = drawn.indexOf(reader)
  if (place < 0) return []
  return cards.filter(({ hidden }, index) => index % drawn.length === place && !hidden).map(({ id }) => id)
}
