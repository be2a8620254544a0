import type { Circle } from '@rondo/shared/circle/circle'
import { memberIn } from '@rondo/shared/circle/members'
import { viewForCircle } from '@rondo/shared/circle/view-for-circle'
import { viewForCircleMember } from '@rondo/shared/circle/view-for-circle-member'
import type { Hash, MemberId } from '@rondo/shared/ids'
import type { CircleSeeing, CircleSeen } from '@rondo/shared/protocol/circle'
import type { Refusal } from '@rondo/shared/room/refusals'
import { hashOf } from '@rondo/shared/seal/keys'

/** [G8] Whether the seat is this member's. Both are hashes of secrets: how long comparing them takes tells nothing. */
export const isSeatOf = (circle: Circle, member: MemberId, seat: Hash): boolean =>
  memberIn(circle, member)?.seat === seat

/** [G15] What a member sees, if the seat is theirs. */
export function seenBy(
  circle: Circle,
  { member, seat, device }: Pick<CircleSeeing, 'member' | 'seat' | 'device'>,
  circleDays: number,
): CircleSeen | { readonly refused: Refusal } {
  const own = viewForCircleMember(circle, member)
  if (!own || !isSeatOf(circle, member, hashOf(seat))) return { refused: 'wrong-key' }
  const known = memberIn(circle, member)?.devices.find((one) => one.device === device)
  return { all: viewForCircle(circle, circleDays), own, lastCommand: known?.number ?? 0 }
}
