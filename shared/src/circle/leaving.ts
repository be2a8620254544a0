import { withoutMember } from '../commitment/without-member.ts'
import type { MemberId } from '../ids.ts'
import { agreed, draftLeft } from './agreement.ts'
import type { Circle, HeldSession } from './circle.ts'
import { closed } from './closing.ts'
import { told } from './news.ts'

/** [G7] Whoever leaves takes along everything of theirs, or leaves what the group could see of their commitments; the last one closes the circle. */
export function leave(circle: Circle, by: MemberId, keep: boolean): Circle {
  const members = circle.members.filter((member) => member.id !== by)
  if (members.length === 0) return closed(circle)
  const isClosing = circle.closing?.by === by
  const left = agreed({
    ...circle,
    members,
    agreement: draftLeft(circle.agreement, by),
    commitments: withoutMember(circle.commitments, by, keep),
    session: circle.session && {
      ...circle.session,
      entered: circle.session.entered.filter(({ member }) => member !== by),
    },
    held: circle.held.map((one) => heldWithout(one, by)),
    // Nobody outside closes a circle.
    closing: isClosing ? null : closingWithout(circle.closing, by),
    kept: circle.kept?.by === by ? null : circle.kept,
    news: circle.news.filter((one) => one.by !== by),
  })
  return told(left, isClosing ? 'left-closing' : 'left', null)
}

/** [G7] *Delete mine*: every commitment of one's own, and nothing else. */
export const deleteMine = (circle: Circle, by: MemberId): Circle => ({
  ...circle,
  commitments: circle.commitments.filter((one) => one.owner !== by),
})

const closingWithout = (closing: Circle['closing'], by: MemberId): Circle['closing'] =>
  closing && { ...closing, agreed: closing.agreed.filter((id) => id !== by) }

function heldWithout(held: HeldSession, by: MemberId): HeldSession {
  const without = (some: readonly MemberId[]) => some.filter((id) => id !== by)
  return {
    ...held,
    here: without(held.here),
    hosted: without(held.hosted),
    taught: without(held.taught),
    presented: without(held.presented),
  }
}
