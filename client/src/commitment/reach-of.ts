import type { SeenBy } from '@rondo/shared/commitment/commitment'
import type { MemberId } from '@rondo/shared/ids'
import { commitmentWords as words } from '../words/commitments.ts'
import type { CommitmentShown } from './commitments-shown.ts'
import type { CommitmentHome } from './home.ts'

/** What decides who sees a commitment. */
export interface Sight {
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

/** [K14] The same in words. */
export function whoSees(sight: Sight, home: Pick<CommitmentHome, 'nameOf'>): string {
  const { isShared, partner } = sight
  const reach = reachOf(sight)
  if (reach === 'group') return isShared ? words.ofUs : words.theGroup
  return words.onlyYou(reach === 'partner' && partner ? home.nameOf(partner) : '')
}

/** Who asks about one, or is asked to, as far as one may know; null: nobody. */
export const partnerOf = ({ askedBy }: Pick<CommitmentShown, 'askedBy'>): MemberId | null =>
  askedBy.is === 'asked' || askedBy.is === 'accepted' ? askedBy.member : null

/** What decides it for one that was said. */
export const sightOf = (one: Pick<CommitmentShown, 'seenBy' | 'owner' | 'askedBy'>): Sight => ({
  seenBy: one.seenBy,
  isShared: one.owner === null,
  partner: partnerOf(one),
})
