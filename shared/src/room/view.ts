import type { FormatId } from '../formats/index.ts'
import type { MemberId, SealedText, SegmentId } from '../ids.ts'
import type { Segment } from '../segments/index.ts'
import type { Duration, Moment, Seconds } from '../time.ts'
import type { Commitment, Running, Schedule } from './room.ts'

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
  /** In the order in which they came: the order around the table. */
  readonly members: readonly MemberSeen[]
  readonly chair: { readonly host: MemberId | null }
  readonly phase: PhaseSeen
  readonly commitments: readonly Commitment[]
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
      readonly running: Running
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
    | { readonly at: 'done' }
  /** Who is still to speak after this turn, the next one first. Somebody with a gift stands here twice. */
  readonly waiting: readonly { readonly member: MemberId; readonly own: boolean }[]
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
  readonly held: { readonly since: Moment; readonly until: Moment } | null
}

/** What one member sees beside it. */
export interface ViewForMember {
  readonly member: MemberId
  readonly timeFactor: number
  /** The number of the turn that *I wasn’t done* would give back, and until when. */
  readonly reclaim: { readonly turn: number; readonly until: Moment } | null
  /** Whether *Me later* is still to be had in this round. */
  readonly later: boolean
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
  /** Session seconds over what was promised; 0 when in time. */
  readonly over: Seconds
  /** What *Fit it* would change; null when there is nothing to fit or it would not help. */
  readonly fit: readonly { readonly segment: SegmentId; readonly from: Seconds; readonly to: Seconds }[] | null
  /** What the next 30 s or overtime would be paid from. */
  readonly paidFrom: 'shorter-parts' | 'buffer' | 'reserve' | 'later-end'
  /** How many turns of this part are still missing. */
  readonly missing: number
}

/** What somebody at the door sees. */
export interface ViewForDoor {
  readonly version: number
  readonly title: SealedText
  readonly phase: 'lobby' | 'live' | 'over'
  /** How many are here. A number, not names. */
  readonly here: number
  readonly full: boolean
  readonly format: FormatId
  readonly minutes: number
}
