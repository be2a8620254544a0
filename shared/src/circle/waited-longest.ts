import type { MemberId } from '../ids.ts'
import type { HeldSession } from './circle.ts'

/** What a session notes by name, each of which a group passes on. */
export type Role = 'hosted' | 'taught' | 'presented'

/** [G11] All members, whoever has waited longest first: who never did, then the longest ago, else as they came. */
export function waitedLongest(
  circle: { readonly members: readonly { readonly id: MemberId }[]; readonly held: readonly HeldSession[] },
  role: Role,
): readonly MemberId[] {
  // -1 for never, and so before all others.
  const lastTime = (id: MemberId) => circle.held.findLastIndex((session) => session[role].includes(id))
  return circle.members
    .map(({ id }) => ({ id, last: lastTime(id) }))
    .sort((one, other) => one.last - other.last)
    .map(({ id }) => id)
}
