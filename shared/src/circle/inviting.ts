import type { Hash, MemberId } from '../ids.ts'
import type { Circle, Invitation } from './circle.ts'
import { withMember } from './members.ts'
import { told } from './news.ts'

/** [G3] Another invitation, which the others are told, or none. */
export function withInvitation(circle: Circle, invitation: Invitation | null, by: MemberId): Circle {
  const next = { ...circle, invitation }
  return invitation ? told(next, 'invitation', by) : next
}

/** [G8] Another secret for one’s own seat. A device without it knows the invitation, too, and could come in as somebody new: where there is one, it is replaced with it. */
export function shutOut(
  circle: Circle,
  { seat, invitation }: { readonly seat: Hash; readonly invitation: Invitation },
  by: MemberId,
): Circle {
  const next = withMember(circle, by, { seat })
  return circle.invitation ? withInvitation(next, invitation, by) : next
}
