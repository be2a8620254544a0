import { commitmentsFor } from '../commitment/commitments-seen.ts'
import type { MemberId } from '../ids.ts'
import type { Circle } from './circle.ts'
import { memberIn } from './members.ts'
import type { CircleForMember } from './view.ts'

/** [G15] What one member sees beside what all see; null for somebody who is no member. */
export const viewForCircleMember = (circle: Circle, member: MemberId): CircleForMember | null =>
  memberIn(circle, member) ? { member, commitments: commitmentsFor(circle.commitments, member) } : null
