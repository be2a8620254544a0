import type { Commitment } from '../commitment/commitment.ts'
import type { Letting } from '../export/letting.ts'
import type { FormatId } from '../formats/index.ts'
import type { CircleId, DeviceId, Hash, LineId, MemberId, RoomId, SealedText, SessionId } from '../ids.ts'
import type { Answer } from '../room/answer.ts'
import type { Moment } from '../time.ts'

/** The version of the stored form. */
export const CIRCLE_FORM = 3

/** Something that anybody may write anew: whoever does names the revision they saw. */
export interface Written {
  /** Null: nothing yet, or not any more. */
  readonly words: SealedText | null
  readonly revision: number
}

export interface CircleMember {
  /** Drawn from the first secret of this member's seat, and the same ever after. */
  readonly id: MemberId
  /** Hash of the seat's secret. Replaced when a lost device is to be shut out. Never leaves the server. */
  readonly seat: Hash
  readonly name: SealedText
  readonly joined: Moment
  /** Per device the number of its last command and the answer, newest last; four at most. */
  readonly devices: readonly { readonly device: DeviceId; readonly number: number; readonly answer: Answer }[]
}

/** Lets somebody new in who has its token. */
export interface Invitation {
  /** Of the token. Never leaves the server. */
  readonly hash: Hash
  /** Sealed as field `invitation`, so that every member can pass it on; null: it was made before this was kept. */
  readonly token: SealedText | null
}

/** One line of the agreement. Nothing says who wrote it. */
export interface AgreementLine {
  readonly id: LineId
  /** Sealed as field `line`, item its id. */
  readonly words: SealedText
}

/** What is to hold once everyone accepts it. Another line, or one less, and it is asked anew. */
export interface Draft {
  readonly version: number
  /** In the order of their ids, which is none: the order in which they came would tell who wrote them. */
  readonly lines: readonly AgreementLine[]
  /** Who has added a line, or passed: nobody accepts before everyone did. In the order of the members. */
  readonly contributed: readonly MemberId[]
  readonly accepted: readonly MemberId[]
}

export interface Agreement {
  /** What holds; null: none yet. */
  readonly active: { readonly version: number; readonly lines: readonly AgreementLine[]; readonly since: Moment } | null
  /** Null: nothing is to be changed. */
  readonly draft: Draft | null
}

/** A session that is open, or whose end nobody has told the circle yet. */
export interface CurrentSession {
  readonly id: SessionId
  readonly room: RoomId
  readonly openedAt: Moment
  /** Who came in, and as whom the room knows them. */
  readonly entered: readonly { readonly member: MemberId; readonly as: MemberId }[]
}

/** A session that is over, and who did what in it; by the circle's own members. */
export interface HeldSession {
  readonly id: SessionId
  readonly endedAt: Moment
  readonly format: FormatId
  readonly here: readonly MemberId[]
  readonly hosted: readonly MemberId[]
  readonly taught: readonly MemberId[]
  /** Brought their own matter, and was helped with it. */
  readonly presented: readonly MemberId[]
}

/** Something that one did, and that the others read on the page. */
export interface News {
  /** There is another invitation; somebody has left, perhaps with the question whether to close the circle; what all of us promised was deleted. */
  readonly what: 'invitation' | 'left' | 'left-closing' | 'ours-deleted'
  /** Null: somebody who is no member any more. */
  readonly by: MemberId | null
  readonly until: Moment
}

/** A group that meets again. Pure: time and chance come from outside. */
export interface Circle {
  readonly form: typeof CIRCLE_FORM
  readonly id: CircleId
  /** Goes up by one with every accepted command. */
  readonly version: number
  readonly at: Moment
  /** The end of its last session, or its beginning: it is kept for so many days from here. */
  readonly lastMet: Moment
  /** Sealed as field `purpose`. */
  readonly purpose: Written
  /** Sealed as field `rhythm`: `RhythmWords` as JSON. */
  readonly rhythm: Written
  /** The next session, sealed as field `next`: `NextWords` as JSON. */
  readonly next: Written
  /** The one that holds; null: nobody new comes in. */
  readonly invitation: Invitation | null
  /** In the order in which they came. */
  readonly members: readonly CircleMember[]
  readonly agreement: Agreement
  readonly commitments: readonly Commitment[]
  /** What was asked about letting out what belongs to all of us. */
  readonly lettings: readonly Letting[]
  readonly session: CurrentSession | null
  /** Oldest first, the last fifty. */
  readonly held: readonly HeldSession[]
  /** Somebody wants to close it; null: nobody does. */
  readonly closing: {
    readonly by: MemberId
    readonly until: Moment
    /** [G31] Who has said yes, in the order of the members. */
    readonly agreed: readonly MemberId[]
  } | null
  /** [G12] Who kept it, and until when that is told: as long as it would have been closing; null: nobody had to. */
  readonly kept: { readonly by: MemberId; readonly until: Moment } | null
  /** Oldest first. */
  readonly news: readonly News[]
  /** Nobody objected, or nobody is left: whoever holds it removes it from the store. */
  readonly closed: boolean
}

/** Members of one circle at most: as many as one session seats. */
export const CIRCLE_SIZE = 24

/** So many sessions are remembered. */
export const HELD_SESSIONS = 50

/** So many lines an agreement may have. */
export const MOST_LINES = 40

/** Real milliseconds in which anybody may object to its closing. */
export const CLOSING_TAKES = 72 * 60 * 60 * 1000

/** Real milliseconds for which the others are told what somebody did. */
export const NEWS_LASTS = 72 * 60 * 60 * 1000

/** Real milliseconds after which a session whose end was never told counts as over. */
export const SESSION_LASTS_AT_MOST = 24 * 60 * 60 * 1000
