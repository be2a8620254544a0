import type { CommitmentCommand } from '@rondo/shared/commitment/commands'
import type { Commitment, CommitmentSeen } from '@rondo/shared/commitment/commitment'
import type { OwnCommitments } from '@rondo/shared/commitment/commitments-seen'
import type { CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import type { CommitmentWords } from './commitment-words.ts'

/** Where the commitments of a session live: its room, or its circle. What it gives is reactive. */
export interface CommitmentHome {
  /** By which this device keeps what is being written. */
  readonly id: string
  readonly me: MemberId
  /** Those that the group sees. */
  readonly seen: readonly CommitmentSeen[]
  readonly own: OwnCommitments
  /** The last open one of one’s own that was said in this session; null: none. */
  readonly latest: Commitment | null
  /** Who can be asked to ask about one: everybody else. */
  readonly others: readonly { readonly id: MemberId; readonly name: string }[]
  /** The day of the next session, after today, where one is known. */
  readonly nextDay?: string | null
  /** Of a circle: whether it is there, and what the group sees has arrived. */
  readonly isKnown?: boolean
  nameOf(member: MemberId): string
  /** Who somebody in the room is here; null: nobody. */
  memberOf(inRoom: MemberId): MemberId | null
  seal(id: CommitmentId, words: CommitmentWords): SealedText
  /** Null when it cannot be opened here. */
  open(id: CommitmentId, sealed: SealedText): CommitmentWords | null
  sealLearned(id: CommitmentId, text: string): SealedText
  openLearned(id: CommitmentId, sealed: SealedText): string | null
  ask(command: CommitmentCommand): Promise<Answer>
}
