import type { BallotState, WhyVoid } from '../ballot/ballot.ts'
import type { Drawers } from '../board/may-draw.ts'
import type { CommitmentSeen } from '../commitment/commitment.ts'
import type { OwnCommitments } from '../commitment/commitments-seen.ts'
import type { LettingSeen } from '../export/letting.ts'
import type { Ours } from '../export/ours.ts'
import type { Balance, OwnShare } from '../floor/balance.ts'
import type { FormatId } from '../formats/index.ts'
import type { BallotId, CardId, CircleId, MemberId, PublicKey, SealedText, SegmentId } from '../ids.ts'
import type { Segment } from '../segments/index.ts'
import type { Duration, Moment, Seconds } from '../time.ts'
import type { CircleOfRoom, Claim, Collection, CutOff, Offer, Offered, Pulse, Schedule, Vote, Writing } from './room.ts'

/** What everyone in the room sees. */
export interface ViewForAll {
  readonly version: number
  readonly title: SealedText
  readonly call: SealedText | null
  readonly minute: Duration
  readonly size: number
  readonly format: FormatId
  readonly agenda: readonly Segment[]
  readonly schedule: Schedule
  /** When it will end, once that is several minutes before what was promised. */
  readonly early: Moment | null
  /** In the order in which they came: the order around the table. */
  readonly members: readonly MemberSeen[]
  readonly chair: { readonly host: MemberId | null }
  readonly phase: PhaseSeen
  /** Those that the group sees. */
  readonly commitments: readonly CommitmentSeen[]
  readonly writing: readonly Writing[]
  readonly circle: CircleOfRoom | null
  readonly offered: Offered | null
  readonly pulses: readonly Pulse[]
  readonly collections: readonly Collection[]
  readonly claims: readonly Claim[]
  readonly lettings: readonly LettingSeen[]
  readonly votes: readonly Vote[]
  readonly topic: CardId | null
  readonly drawers: Drawers
  /** Who brings something or teaches, in the order in which they offered. */
  readonly offers: readonly Offer[]
  readonly teller: MemberId | null
  /** After an open talk, never during one. */
  readonly talk: Balance | null
  readonly closed: boolean
  /** How many seats were removed. */
  readonly removed: number
}

export interface RunningSeen {
  readonly segment: SegmentId
  readonly startedAt: Moment
  readonly stage: string
  /** When this stage ends by itself; null while the floor decides. */
  readonly until: Moment | null
  /** Who tells or teaches in this part. */
  readonly lead: MemberId | null
  /** While the part looks for somebody; nobody learns who is being asked. */
  readonly asking: { readonly at: 'volunteers'; readonly until: Moment } | { readonly at: 'drawn' } | null
  readonly ballot: BallotSeen | null
  readonly poll: PollSeen | null
}

/** What everyone sees of what too few for a ballot are asked by name: how many are done, not what they say. */
export interface PollSeen {
  readonly members: readonly MemberId[]
  readonly choices: readonly CardId[]
  readonly answered: number
  readonly isOpen: boolean
}

/** What everyone sees of a ballot: nobody learns how many have written, or handed in. */
export interface BallotSeen {
  readonly id: BallotId
  readonly publicKey: PublicKey | null
  readonly members: readonly MemberId[]
  readonly envelopes: number
  readonly choices: readonly CardId[]
  readonly state:
    | { readonly is: Exclude<BallotState['is'], 'handing' | 'void'> }
    /** `until` is null while nobody keeps the box yet. */
    | { readonly is: 'handing'; readonly window: 1 | 2; readonly until: Moment | null }
    | { readonly is: 'void'; readonly why: WhyVoid }
}

export interface MemberSeen {
  readonly id: MemberId
  readonly name: SealedText
  /** Since when the member is away; null: here. */
  readonly awaySince: Moment | null
  /** Has had a turn in this session; a pass counts. */
  readonly heard: boolean
}

export type PhaseSeen =
  | { readonly is: 'lobby' }
  | {
      readonly is: 'live'
      readonly running: RunningSeen
      readonly floor: FloorSeen | null
      readonly paused: { readonly since: Moment } | null
    }
  | {
      readonly is: 'over'
      readonly endedAt: Moment
      readonly heard: number
      readonly people: number
      readonly burning: { readonly by: MemberId; readonly until: Moment } | null
    }

export interface FloorSeen {
  readonly each: Seconds
  readonly grace: Seconds
  readonly drawn: readonly MemberId[]
  readonly stage:
    | { readonly at: 'drawing'; readonly until: Moment }
    | { readonly at: 'turn'; readonly turn: TurnSeen }
    /** Open talk, and nobody speaks. */
    | { readonly at: 'free'; readonly since: Moment }
    | { readonly at: 'done' }
  /** Open talk: whoever raises a hand may speak; `once`: nobody twice before everybody once. Null: a round. */
  readonly queue: { readonly once: boolean } | null
  /** Who is still to speak after this turn, the next one first. Somebody with a gift stands here twice. */
  /** `begun`: only the rest of their turn is still to come. */
  readonly waiting: readonly { readonly member: MemberId; readonly own: boolean; readonly begun: boolean }[]
  readonly heard: readonly MemberId[]
}

export interface TurnSeen {
  readonly number: number
  readonly speaker: MemberId
  readonly startedAt: Moment
  readonly length: Duration
  readonly endsAt: Moment
  readonly until: Moment
  /** How often *Not finished* was pressed. */
  readonly extensions: number
  /** Whether it goes on after *I wasn’t done*. */
  readonly reclaimed: boolean
  readonly held: { readonly since: Moment; readonly until: Moment } | null
}

/** What one member sees beside it. */
export interface ViewForMember {
  readonly member: MemberId
  readonly timeFactor: number
  /** The number of the turn that *I wasn’t done* would give back, until when, and whether the host ended it with its part. */
  readonly reclaim: { readonly turn: number; readonly until: Moment; readonly isCut: boolean } | null
  /** What the host’s *Next part* cut this member off from, as the running part began, and until when that can be undone; null: nothing. */
  readonly cutOff: { readonly from: CutOff['from']; readonly until: Moment | null } | null
  /** Whether *Me later* is still to be had in this round. */
  readonly later: boolean
  /** Until when this member may say yes to what the part is looking for; null: is not asked. */
  readonly asked: { readonly until: Moment } | null
  /** What one answers as things stand to what is asked by name; null: nothing. */
  readonly polled: { readonly numbers: readonly number[]; readonly done: boolean } | null
  readonly commitments: OwnCommitments
  /** What one has said may leave, while others are still asked. */
  readonly lettings: readonly Ours[]
  /** One's own share of the open talk, after it. */
  readonly talk: OwnShare | null
  /** For a host who came back to a taken chair. */
  readonly chairOffered: boolean
  /** For the host alone. */
  readonly hosting: Hosting | null
}

export interface Hosting {
  /** Until when the last control can be undone. */
  readonly undoUntil: Moment | null
  /** When the session will end as things stand. */
  readonly forecast: Moment | null
  /** Session seconds that open talk to come gives up by itself, so that it ends then. */
  readonly givenUp: Seconds
  /** Session seconds over what was promised; 0 when in time. */
  readonly over: Seconds
  /** What *Fit it* would change; null when there is nothing to fit or it would not help. */
  readonly fit: readonly { readonly segment: SegmentId; readonly from: Seconds; readonly to: Seconds }[] | null
  /** What the next 30 s or overtime would be paid from. */
  readonly paidFrom: 'open-talk' | 'shorter-parts' | 'buffer' | 'reserve' | 'later-end'
  /** How many turns of this part are still missing. */
  readonly missing: number
  /** The part that *Next part* begins; null: it ends the session. */
  readonly next: SegmentId | null
}

/** What somebody at the door sees. */
export interface ViewForDoor {
  readonly version: number
  readonly title: SealedText
  readonly phase: 'lobby' | 'live' | 'over'
  /** How many are here. A number, not names. */
  readonly here: number
  readonly full: boolean
  readonly closed: boolean
  readonly format: FormatId
  readonly minutes: number
  /** The circle whose session it is. */
  readonly circle: CircleId | null
}
