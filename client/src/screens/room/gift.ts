import type { MemberId } from '@rondo/shared/ids'
import type { FloorSeen } from '@rondo/shared/room/view'

/** Time that somebody speaks in which is not their own. */
export interface Gift {
  /** Whose time it is; null when the room does not show it any more. */
  readonly from: MemberId | null
  /** Whether the one who speaks in it has a turn of their own still to come. */
  readonly ownFollows: boolean
}

/** [V11] Whether the running turn is a gift: its speaker has had their own turn, or has it still to come. */
export function giftOf(floor: FloorSeen): Gift | null {
  // In open talk one may speak again, so that whose time it is cannot be seen.
  if (floor.stage.at !== 'turn' || floor.queue) return null
  const { speaker } = floor.stage.turn
  const ownFollows = floor.waiting.some((place) => place.own && place.member === speaker)
  if (!ownFollows && !floor.heard.includes(speaker)) return null
  // Who gave it was heard by giving it. A gift that was put off comes after its receiver’s own turn: then it was another.
  return { from: ownFollows ? (floor.heard.at(-1) ?? null) : null, ownFollows }
}
