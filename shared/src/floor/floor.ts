import type { MemberId } from '../ids.ts'
import type { Duration, Moment, Seconds } from '../time.ts'

/** What a part asks of the floor: how long everyone has, and how long a sentence may still take after zero. */
export interface FloorRules {
  readonly each: Seconds
  readonly grace: Seconds
}

/** What open talk asks of the floor. */
export interface QueueRules extends FloorRules {
  /** Nobody twice before everybody once. */
  readonly once: boolean
  /** Whether the talk balance is made from it. */
  readonly counts: boolean
}

/** A place in the order. A gift is the rest of somebody else's turn: it is spoken beside one's own. */
export interface Waiting {
  readonly member: MemberId
  /** What is left of a turn begun before; null: a whole turn. */
  readonly left: Duration | null
  readonly own: boolean
  /** Whether *Me later* was used in this round; in open talk, whether the turn had to be let go. */
  readonly later: boolean
}

export interface Turn {
  /** Counts up through the whole session; a late command is known by it. */
  readonly number: number
  readonly speaker: MemberId
  readonly own: boolean
  readonly later: boolean
  readonly startedAt: Moment
  /** How long the turn was when it began, +30 s included: what the ring shows as whole. */
  readonly length: Duration
  /** When the counter reaches zero. */
  readonly endsAt: Moment
  /** When the floor passes on by itself: `endsAt` and the grace. */
  readonly until: Moment
  /** How often *Not finished* was pressed. */
  readonly extensions: number
  /** Given back by *I wasn’t done*, which works once. */
  readonly reclaimed: boolean
  /** Set while the speaker is away: the clock stands. */
  readonly held: { readonly since: Moment; readonly until: Moment } | null
}

/** A turn that ended a moment ago and may be taken back with *I wasn’t done*. */
export interface Ended {
  readonly number: number
  readonly speaker: MemberId
  readonly own: boolean
  readonly later: boolean
  readonly left: Duration
  readonly at: Moment
  readonly until: Moment
}

export type FloorStage =
  /** The order has been drawn and is being shown. */
  | { readonly at: 'drawing'; readonly until: Moment }
  | { readonly at: 'turn'; readonly turn: Turn }
  /** Open talk, and nobody speaks. */
  | { readonly at: 'free'; readonly since: Moment }
  /** Everyone present has had a turn, or nobody is here. */
  | { readonly at: 'done' }

/** What somebody has spoken in an open talk. */
export interface Spoken {
  readonly member: MemberId
  readonly time: Duration
}

/** What a floor with raised hands knows beside it. */
export interface Queue {
  readonly once: boolean
  readonly counts: boolean
  readonly spoken: readonly Spoken[]
}

export interface Floor extends FloorRules {
  readonly stage: FloorStage
  /** As drawn, for the places shown around the table. */
  readonly drawn: readonly MemberId[]
  /** Who is still to speak, the next one first; in open talk the raised hands, in the order in which they went up. */
  readonly waiting: readonly Waiting[]
  /** Who has had their own turn in this round; a pass counts. */
  readonly heard: readonly MemberId[]
  readonly ended: Ended | null
  /** Set in open talk: whoever raises a hand may speak. */
  readonly queue: Queue | null
}
