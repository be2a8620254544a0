import type { CommitmentId, MemberId } from '../ids.ts'
import type { Refusal } from '../room/refusals.ts'
import type { Moment } from '../time.ts'
import type { Commitment } from './commitment.ts'

export type Commitments = readonly Commitment[]
export type Ruled = Commitments | Refusal

/** Whose commitments they are, and who else there is to ask about one. */
export interface Among {
  readonly by: MemberId
  readonly at: Moment
  readonly isMember: (id: MemberId) => boolean
}

/** [K2] [K8] What its owner, or for one that all share anybody, does to one; null: it is gone. */
export function changed(
  all: Commitments,
  id: CommitmentId,
  by: MemberId,
  change: (one: Commitment) => Commitment | Refusal | null,
): Ruled {
  const one = all.find((known) => known.id === id)
  if (!one) return 'too-late'
  if (one.owner !== null && one.owner !== by) return 'not-now'
  const next = change(one)
  if (typeof next === 'string') return next
  return all.flatMap((known) => (known !== one ? known : next ? { ...next, revision: one.revision + 1 } : []))
}

/** [K3] Those of one's own, or that all share, that are open. */
export const openOf = (all: Commitments, owner: MemberId | null): Commitments =>
  all.filter((one) => one.owner === owner && one.isOpen)
