import type { BallotId, CardId, Hash, MemberId, PublicKey, ServerId } from '../ids.ts'
import { type Moment, milliseconds, REAL_SECOND } from '../time.ts'

/** [E1] With fewer, each could be guessed at once. */
export const LEAST_VOTERS = 4

/** [E26] So many, if all of them agree to it. */
export const AGREED_VOTERS = 3

/** [E9] Real time within which a server must have taken the box, and within which its keeper must have opened it after the window. */
export const KEEPER_WITHIN = milliseconds(10 * REAL_SECOND)

/** Why a ballot is void; everyone sees it. */
export type WhyVoid = 'keeper-lost' | 'too-few' | 'too-many' | 'too-few-cards' | 'board-full'

export type BallotState =
  /** Everyone writes; nothing has left a device. */
  | { readonly is: 'drafting' }
  | {
      readonly is: 'handing'
      readonly window: 1 | 2
      readonly since: Moment
      /** Real milliseconds that the window lasts, once somebody keeps the box. */
      readonly lasts: number
      /** The server whose memory is the box, and when the window ends; null: nobody keeps it yet. */
      readonly keeper: { readonly server: ServerId; readonly until: Moment } | null
    }
  | { readonly is: 'opened' }
  | { readonly is: 'void'; readonly why: WhyVoid }

/** What a group hands in together, so that nobody can tell which is whose: envelopes, or the notes of quiet writing. */
export interface Ballot {
  readonly id: BallotId
  /** Null until a server has derived it, and where there are no envelopes. */
  readonly publicKey: PublicKey | null
  /** [E1] Who takes part; where there are no envelopes everybody does, and nobody is listed. */
  readonly members: readonly MemberId[]
  /** How many envelopes each hands in; 0: notes, without tokens. */
  readonly envelopes: number
  /** What is chosen among, fixed as it opens; empty: nothing. */
  readonly choices: readonly CardId[]
  /** [E3] The hash of each member’s blinded set. */
  readonly issued: readonly { readonly member: MemberId; readonly blinded: Hash }[]
  /** [E31] Who is done before the time is up; nobody is told. */
  readonly ready: readonly MemberId[]
  readonly state: BallotState
}
