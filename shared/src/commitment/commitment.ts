import type { CommitmentId, MemberId, SealedText } from '../ids.ts'
import type { Moment } from '../time.ts'

/** Who sees a commitment: all of us, its owner and the one who asks about it, or its owner alone. */
export type SeenBy = (typeof seenBy)[number]

export const seenBy = ['group', 'partner', 'me'] as const

/** What became of it, in the words of the review: the first two and the last end it or not as `isClosing` has it. */
export type Outcome = (typeof outcomes)[number]

export const outcomes = ['done', 'partly', 'not-yet', 'changed', 'let-go'] as const

/** How it may leave the circle: not at all, its theme without a name, or with its owner's name. */
export type LetOut = (typeof letOut)[number]

export const letOut = ['stays', 'themes', 'with-name'] as const

/** Who asks its owner about it, once they have said yes. `gone`: they left. */
export type Partner =
  | { readonly is: 'asked' | 'accepted' | 'declined'; readonly member: MemberId }
  | { readonly is: 'gone' }

/** One try: as it was said then, what was learned, and what became of it. Oldest first. */
export interface Attempt {
  /** Sealed as field `commitment`, item its id: the same text as it stood in the commitment. */
  readonly words: SealedText
  /** Sealed as field `learned`, item its id; null: nothing was written. */
  readonly learned: SealedText | null
  readonly outcome: Outcome
}

/** What was just said of it, while it can be taken back. */
export interface Undoable {
  readonly until: Moment
  /** Who had thanked for the words before: other words have not been heard yet. */
  readonly thanked: readonly MemberId[]
}

/** One thing that somebody, or the whole group, will do. It lives in the circle if there is one, else in the room. */
export interface Commitment {
  /** Drawn by the browser that wrote it, before it sealed the words. */
  readonly id: CommitmentId
  /** Null: all of us. */
  readonly owner: MemberId | null
  /** Always `group` when it is everyone's. */
  readonly seenBy: SeenBy
  /** What, when, by which day and how sure: `CommitmentWords`, sealed as field `commitment`, item its id. */
  readonly words: SealedText
  /** Goes up by one whenever its owner changes anything of it: whoever changes it names the one they saw. */
  readonly revision: number
  readonly partner: Partner | null
  /** Closed by *Done* or *Let go*. */
  readonly isOpen: boolean
  readonly attempts: readonly Attempt[]
  /** Whether the last attempt can be taken back; null: it says something else by now, or has none. */
  readonly undoable: Undoable | null
  readonly letOut: LetOut
  /** Who said *Thank you*. */
  readonly thanked: readonly MemberId[]
}

/** As those see it who are neither its owner nor asked about it. */
export type CommitmentSeen = Omit<Commitment, 'thanked' | 'partner' | 'undoable'> & {
  /** Until when the last attempt can be taken back; null: it cannot. */
  readonly undoableUntil: Moment | null
  /** Whether anybody said *Thank you*: nobody is counted. */
  readonly isThanked: boolean
  /** Who asks about it; null also while they have not said yes. */
  readonly partner: MemberId | null
}

/** So many open ones a person, and so many that all of us share. */
export const MOST_OPEN = 3

/** Real milliseconds in which an attempt can be taken back. */
export const UNDOABLE_FOR = 10 * 60 * 1000

/** So many attempts are kept of one, the latest. */
export const MOST_ATTEMPTS = 20

/** So many are kept in one place, open and closed; a person's oldest closed ones go first. */
export const MOST_KEPT = 300
