import type { CircleForAll, CircleForMember } from '@rondo/shared/circle/view'
import type { CommitmentSeen, LetOut, Outcome, SeenBy } from '@rondo/shared/commitment/commitment'
import type { CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import { type CommitmentWords, readCommitment } from '../commitment/commitment-words.ts'
import type { SealedWords } from '../session/sealed-words.ts'

/** One try, opened; null: it cannot be opened with this circle's key, or nothing was written. */
export interface AttemptShown {
  readonly words: CommitmentWords | null
  readonly learned: string | null
  readonly outcome: Outcome
}

/** Who asks about one's own, as its owner sees it. */
type AskedBy =
  | { readonly is: 'nobody' | 'gone' }
  | { readonly is: 'asked' | 'accepted' | 'declined'; readonly member: MemberId }

/** Whether one asks about somebody else's. */
type AskedOfMe = 'no' | 'open' | 'yes'

/** A commitment as one member reads it, opened. */
export interface CommitmentShown {
  readonly id: CommitmentId
  /** Null: all of us. */
  readonly owner: MemberId | null
  readonly isMine: boolean
  readonly words: CommitmentWords | null
  /** As they stand, for whoever changes something else of it. */
  readonly sealed: SealedText
  readonly revision: number
  readonly seenBy: SeenBy
  readonly letOut: LetOut
  readonly isOpen: boolean
  readonly attempts: readonly AttemptShown[]
  readonly askedBy: AskedBy
  readonly askedOfMe: AskedOfMe
  readonly isThanked: boolean
  readonly haveIThanked: boolean
}

/** Everything that one member may see: what they are asked, their own, what all share, then the others'; open ones first. */
export function commitmentsShown(
  all: Pick<CircleForAll, 'commitments'>,
  { member, commitments: own }: CircleForMember,
  words: SealedWords,
): readonly CommitmentShown[] {
  const asked = new Map(own.asked.map((one) => [one.id, one.isAccepted]))
  const known = new Set<CommitmentId>([...own.mine.map(({ id }) => id), ...asked.keys()])
  const theirs = [...own.asked, ...all.commitments.filter((one) => !known.has(one.id))]
  const shown = [
    ...own.mine.map((one) => ({
      ...opened(one, words),
      isMine: true,
      askedBy: one.partner ?? { is: 'nobody' as const },
      askedOfMe: 'no' as const,
      isThanked: one.thanked.length > 0,
      haveIThanked: false,
    })),
    ...theirs.map((one) => ({
      ...opened(one, words),
      isMine: one.owner === member,
      askedBy: one.partner ? { is: 'accepted' as const, member: one.partner } : { is: 'nobody' as const },
      askedOfMe: asOpen(asked.get(one.id)),
      isThanked: one.isThanked,
      haveIThanked: own.thanked.includes(one.id),
    })),
  ]
  return shown.toSorted((one, other) => place(one) - place(other))
}

const asOpen = (isAccepted: boolean | undefined): AskedOfMe =>
  isAccepted === undefined ? 'no' : isAccepted ? 'yes' : 'open'

const place = (one: CommitmentShown): number =>
  (one.isOpen ? 0 : 10) + (one.askedOfMe === 'open' ? 0 : one.isMine ? 1 : one.owner === null ? 2 : 3)

const opened = (
  { id, owner, words, revision, seenBy, letOut, isOpen, attempts }: Omit<CommitmentSeen, 'partner' | 'isThanked'>,
  keys: SealedWords,
) => ({
  id,
  owner,
  revision,
  seenBy,
  letOut,
  isOpen,
  sealed: words,
  words: readCommitment(keys.open('commitment', id, words)),
  attempts: attempts.map((attempt) => ({
    words: readCommitment(keys.open('commitment', id, attempt.words)),
    learned: attempt.learned && keys.open('learned', id, attempt.learned),
    outcome: attempt.outcome,
  })),
})
