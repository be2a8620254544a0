import type { CommitmentSeen } from '../commitment/commitment.ts'
import type { OwnCommitments } from '../commitment/commitments-seen.ts'
import type { LettingSeen } from '../export/letting.ts'
import type { Ours } from '../export/ours.ts'
import type { MemberId, SealedText } from '../ids.ts'
import type { Moment } from '../time.ts'
import type { Agreement, Circle, CurrentSession, Draft, HeldSession, Written } from './circle.ts'

/** What is to hold, without who has added a line or passed: they would be known by the line that came with it. */
export type DraftSeen = Omit<Draft, 'contributed'> & {
  /** How many have neither added a line nor passed. */
  readonly toContribute: number
}

/** What every member of a circle sees. */
export interface CircleForAll {
  readonly version: number
  readonly purpose: Written
  readonly rhythm: Written
  readonly next: Written
  /** Whether somebody with the invitation could come in. */
  readonly isInviting: boolean
  /** The token of the invitation that holds, sealed as field `invitation`; null: there is none, or it was not kept. */
  readonly invitation: SealedText | null
  readonly members: readonly { readonly id: MemberId; readonly name: SealedText; readonly joined: Moment }[]
  readonly agreement: { readonly active: Agreement['active']; readonly draft: DraftSeen | null }
  /** Those that the group sees. */
  readonly commitments: readonly CommitmentSeen[]
  readonly lettings: readonly LettingSeen[]
  readonly session: CurrentSession | null
  readonly held: readonly HeldSession[]
  readonly closing: Circle['closing']
  readonly kept: Circle['kept']
  /** [G30] What somebody did, for the others. */
  readonly news: Circle['news']
  /** The day on which it is forgotten if nobody meets again. */
  readonly livesUntil: Moment
}

/** What one member sees beside it. */
export interface CircleForMember {
  readonly member: MemberId
  readonly commitments: OwnCommitments
  /** Whether they have added a line to the draft, or passed; null: nothing is to be changed. */
  readonly hasContributed: boolean | null
  /** What one has said may leave, while others are still asked. */
  readonly lettings: readonly Ours[]
}

/** What somebody sees who was invited and has not said yes. */
export interface CircleForDoor {
  readonly version: number
  readonly purpose: Written
  readonly rhythm: Written
  readonly next: Written
  readonly members: readonly { readonly id: MemberId; readonly name: SealedText }[]
  readonly agreement: Agreement['active']
  readonly isFull: boolean
}
