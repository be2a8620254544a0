import type { CommitmentId, MemberId } from '../ids.ts'
import type { Commitment, CommitmentSeen } from './commitment.ts'
import { isPartner, isSeen } from './decide-commitment.ts'

/** One that somebody is asked, or has promised, to ask about. */
export type CommitmentAsked = CommitmentSeen & { readonly isAccepted: boolean }

/** What one member sees beside what all see. */
export interface OwnCommitments {
  readonly mine: readonly Commitment[]
  readonly asked: readonly CommitmentAsked[]
  /** Those that one has said *Thank you* to. */
  readonly thanked: readonly CommitmentId[]
}

/** [K4] Those that all of us see, as all of us see them. */
export const commitmentsForAll = (all: readonly Commitment[]): readonly CommitmentSeen[] =>
  all.filter((one) => one.owner === null || one.seenBy === 'group').map(seen)

/** [K4] [K5] One’s own whole, those one asks about, and where one has said thanks. */
export const commitmentsFor = (all: readonly Commitment[], member: MemberId): OwnCommitments => ({
  mine: all.filter((one) => one.owner === member),
  // One that its owner keeps to themselves asks nobody.
  asked: all
    .filter((one) => isPartner(one, member) && isSeen(one, member))
    .map((one) => ({ ...seen(one), isAccepted: one.partner?.is === 'accepted' })),
  thanked: all.filter((one) => isSeen(one, member) && one.thanked.includes(member)).map((one) => one.id),
})

/** Written out field by field, so that nothing else can get in. */
const seen = (one: Commitment): CommitmentSeen => ({
  id: one.id,
  owner: one.owner,
  seenBy: one.seenBy,
  words: one.words,
  revision: one.revision,
  partner: one.partner?.is === 'accepted' ? one.partner.member : null,
  isOpen: one.isOpen,
  attempts: one.attempts,
  undoableUntil: one.undoable?.until ?? null,
  letOut: one.letOut,
  isThanked: one.thanked.length > 0,
})
