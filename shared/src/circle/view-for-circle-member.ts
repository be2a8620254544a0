import { commitmentsFor } from '../commitment/commitments-seen.ts'
import { lettingsFor } from '../export/letting.ts'
import type { MemberId } from '../ids.ts'
import type { Circle } from './circle.ts'
import { memberIn } from './members.ts'
import type { CircleForMember } from './view.ts'

/** [G15] What one member sees beside what all see; null for somebody who is no member. */
export function viewForCircleMember(circle: Circle, member: MemberId): CircleForMember | null {
  if (!memberIn(circle, member)) return null
  return {
    member,
    commitments: commitmentsFor(circle.commitments, member),
    hasContributed: circle.agreement.draft?.contributed.includes(member) ?? null,
    lettings: lettingsFor(circle.lettings, member),
  }
}
