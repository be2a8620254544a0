import type { CommitmentSeen } from '../commitment/commitment.ts'
import type { OwnCommitments } from '../commitment/commitments-seen.ts'
import type { MemberId, SealedText } from '../ids.ts'
import type { Moment } from '../time.ts'
import type { Agreement, Circle, CurrentSession, HeldSession, Written } from './circle.ts'

/** What every member of a circle sees. */
export interface CircleForAll {
  readonly version: number
  readonly purpose: Written
  readonly rhythm: Written
  readonly next: Written
  /** Whether somebody with the invitation could come in. */
  readonly isInviting: boolean
  readonly members: readonly { readonly id: MemberId; readonly name: SealedText; readonly joined: Moment }[]
  readonly agreement: Agreement
  /** Those that the group sees. */
  readonly commitments: readonly CommitmentSeen[]
  readonly session: CurrentSession | null
  readonly held: readonly HeldSession[]
  readonly closing: Circle['closing']
  /** The day on which it is forgotten if nobody meets again. */
  readonly livesUntil: Moment
}

/** What one member sees beside it. */
export interface CircleForMember {
  readonly member: MemberId
  readonly commitments: OwnCommitments
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
