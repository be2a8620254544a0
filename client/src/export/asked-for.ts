import type { Commitment, CommitmentSeen } from '@rondo/shared/commitment/commitment'
import type { MemberId } from '@rondo/shared/ids'

/** Who asks about one’s own, or is asked to; whoever would rather not sees it no more. */
export const askedFor = ({ partner }: CommitmentSeen | Commitment): MemberId | null =>
  partner !== null && typeof partner === 'object' && (partner.is === 'asked' || partner.is === 'accepted')
    ? partner.member
    : null
