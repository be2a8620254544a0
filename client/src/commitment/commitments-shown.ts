import type { Attempt, Commitment, CommitmentSeen, LetOut, SeenBy } from '@rondo/shared/commitment/commitment'
import type { CommitmentAsked } from '@rondo/shared/commitment/commitments-seen'
import type { CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import type { Moment } from '@rondo/shared/time'
import type { CommitmentWords } from './commitment-words.ts'
import type { CommitmentHome } from './home.ts'

/** One try, opened; null: it cannot be opened here, or nothing was written. */
interface AttemptShown extends Pick<Attempt, 'outcome'> {
  readonly words: CommitmentWords | null
  readonly learned: string | null
}

/** Who asks about one, as far as one may know. */
type AskedBy =
  | { readonly is: 'nobody' | 'gone' }
  | { readonly is: 'asked' | 'accepted' | 'declined'; readonly member: MemberId }

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
  /** Until when the last attempt can be taken back by whoever may say it; null: it cannot. */
  readonly undoableUntil: Moment | null
  readonly askedBy: AskedBy
  /** Whether one is asked to ask about somebody else’s, or does. */
  readonly askedOfMe: 'no' | 'open' | 'yes'
  readonly isThanked: boolean
  readonly haveIThanked: boolean
}

type Where = Pick<CommitmentHome, 'me' | 'own' | 'seen' | 'open' | 'openLearned'>

/** Everything one may see: what one is asked, one’s own, what all share, then the others’; open ones first. */
export function commitmentsShown(home: Where): readonly CommitmentShown[] {
  const { mine, asked } = home.own
  const known = new Set<CommitmentId>([...mine, ...asked].map(({ id }) => id))
  return [
    ...mine.map((one) => mineShown(home, one)),
    ...[...asked, ...home.seen.filter(({ id }) => !known.has(id))].map((one) => theirsShown(home, one)),
  ].toSorted((one, other) => place(one) - place(other))
}

const place = (one: CommitmentShown): number =>
  (one.isOpen ? 0 : 10) + (one.askedOfMe === 'open' ? 0 : one.isMine ? 1 : one.owner === null ? 2 : 3)

const mineShown = (home: Where, one: Commitment): CommitmentShown => ({
  ...opened(home, one),
  isMine: true,
  undoableUntil: one.undoable?.until ?? null,
  askedBy: one.partner ?? { is: 'nobody' },
  askedOfMe: 'no',
  isThanked: one.thanked.length > 0,
  haveIThanked: false,
})

const theirsShown = (home: Where, one: CommitmentSeen | CommitmentAsked): CommitmentShown => ({
  ...opened(home, one),
  isMine: false,
  undoableUntil: one.undoableUntil,
  askedBy: one.partner ? { is: 'accepted', member: one.partner } : { is: 'nobody' },
  askedOfMe: 'isAccepted' in one ? (one.isAccepted ? 'yes' : 'open') : 'no',
  isThanked: one.isThanked,
  haveIThanked: home.own.thanked.includes(one.id),
})

const opened = (home: Where, { words: sealed, attempts, ...one }: Commitment | CommitmentSeen) => ({
  ...one,
  sealed,
  words: home.open(one.id, sealed),
  attempts: attempts.map(({ words, learned, outcome }) => ({
    words: home.open(one.id, words),
    learned: learned && home.openLearned(one.id, learned),
    outcome,
  })),
})
