import type { SeenBy } from '@rondo/shared/commitment/commitment'
import type { MemberId } from '@rondo/shared/ids'
import type { CommitmentShown } from './commitments-shown.ts'

/** What decides who sees a commitment. */
interface Sight {
  readonly seenBy: SeenBy
  readonly isShared: boolean
  /** Who asks about it, or is asked to; null: nobody. */
  readonly partner: MemberId | null
}

/** [K14] Who really sees it: whoever shows one to whoever asks, and asks nobody, keeps it for themselves. */
export function reachOf({ seenBy, isShared, partner }: Sight): SeenBy {
  if (isShared) return 'group'
  return seenBy === 'partner' && partner === null ? 'me' : seenBy
}

/** Who asks about one, or is asked to, as far as one may know; null: nobody. */
export const partnerOf = ({ askedBy }: Pick<CommitmentShown, 'askedBy'>): MemberId | null =>
  askedBy.is === 'asked' || askedBy.is === 'accepted' ? askedBy.member : null

/** Who really sees one that was said. */
export const reachOfShown = (one: CommitmentShown): SeenBy =>
  reachOf({ seenBy: one.seenBy, isShared: one.owner === null, partner: partnerOf(one) })
