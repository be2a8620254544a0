import type { Asking } from '../asking/asking.ts'
import type { Ballot } from '../ballot/ballot.ts'
import type { Drawers } from '../board/may-draw.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { Letting } from '../export/letting.ts'
import type { Floor, Spoken } from '../floor/floor.ts'
import type { FormatId } from '../formats/index.ts'
import type {
  BallotId,
  CardId,
  CircleId,
  ConnectionId,
  DeviceId,
  Hash,
  MemberId,
  PublicKey,
  RoomId,
  SealedText,
  SegmentId,
} from '../ids.ts'
import type { Poll } from '../poll/poll.ts'
import type { Segment } from '../segments/index.ts'
import type { StatementSeen } from '../segments/pulse/count-pulse.ts'
import type { VoteSeen } from '../segments/vote/count-vote.ts'
import type { Duration, Moment, Seconds } from '../time.ts'
import type { Answer } from './answer.ts'

/** The version of the stored form; older ones are brought up by `upgrade`. */
export const STORED_FORM = 6

/** Where a member's connection stands. Whoever left or was cleared has no member entry any more. */
export type Presence =
  | { readonly is: 'here'; readonly connection: ConnectionId }
  /** The server that held the connection is gone; until `until` the member may still come back unnoticed. */
  | { readonly is: 'doubtful'; readonly connection: ConnectionId; readonly lastSeen: Moment; readonly until: Moment }
  | { readonly is: 'away'; readonly since: Moment }

export interface Member {
  readonly id: MemberId
  /** Hash of the seat's secret: proves who comes back. Never leaves the server. */
  readonly seat: Hash
  readonly name: SealedText
  readonly presence: Presence
  /** 1 to 2: how much longer this member's turns are. Only in the owner's own view. */
  readonly timeFactor: number
  /** Whether the member has had a turn of their own in this session. */
  readonly heard: boolean
  /** Per device the number of its last command and the answer, newest last; four at most. */
  readonly devices: readonly { readonly device: DeviceId; readonly number: number; readonly answer: Answer }[]
}

/** Who times the session. Without a host it is the room itself. */
export interface Chair {
  readonly host: MemberId | null
  /** A host whose empty chair was taken, and who is offered it back. */
  readonly former: MemberId | null
}

/** The part that is running. */
export interface Running {
  readonly segment: SegmentId
  readonly startedAt: Moment
  readonly stage: string
  /** When this stage ends by itself; null while the floor decides. */
  readonly until: Moment | null
  /** Whose part it is: the one who tells or teaches. Null: nobody’s. */
  readonly lead: MemberId | null
  /** Who said yes when the part asked for somebody. */
  readonly chosen: MemberId | null
  /** Set while the part looks for somebody. */
  readonly asking: Asking | null
  /** Null: the part holds none, or too few were here for one. */
  readonly ballot: Ballot | null
  /** Set while those who are too few for a ballot are asked by name. */
  readonly poll: Poll | null
  /** Set when *Next part* began it while somebody still had something to hand in, or a turn. */
  readonly cutOff?: CutOff
}

/** Whom *Next part* cut off, and from what. */
export interface CutOff {
  readonly from: 'cards' | 'choice' | 'turn'
  readonly members: readonly MemberId[]
}

export type Phase =
  | { readonly is: 'lobby' }
  | {
      readonly is: 'live'
      readonly running: Running
      readonly floor: Floor | null
      readonly paused: { readonly since: Moment } | null
    }
  | {
      readonly is: 'over'
      readonly endedAt: Moment
      /** Of so many people so many have had a turn; fixed at the end, whoever leaves afterwards. */
      readonly heard: number
      readonly people: number
      readonly burning: { readonly by: MemberId; readonly until: Moment } | null
    }
  /** Nobody kept it: whoever holds the room removes it from the store. */
  | { readonly is: 'burned' }

/** One earlier state, kept for a few seconds so that a slip can be taken back. */
export interface Previous {
  /** Null when only the plan was changed: the session has gone on. */
  readonly phase: Phase | null
  readonly agenda: readonly Segment[]
  readonly talk: Talk | null
  readonly at: Moment
  readonly until: Moment
  /** Set when a host's control brought this about: *Undo*. */
  readonly undo: MemberId | null
  /** Set when the end of a turn ended its part: *I wasn’t done* brings the part back. */
  readonly reclaim: { readonly turn: number; readonly member: MemberId; readonly until: Moment } | null
}

/** What somebody is writing and lets the others see. */
export interface Writing {
  readonly member: MemberId
  /** Sealed as field `writing`, item the member. */
  readonly words: SealedText
}

/** A circle that somebody started when the session was over. */
export interface Offered {
  readonly member: MemberId
  /** The link of its invitation, sealed as field `offered`. */
  readonly words: SealedText
}

/** The circle that holds its session here. */
export interface CircleOfRoom {
  readonly id: CircleId
  /** Whether it had open commitments when the room was opened. */
  readonly hasPromises: boolean
}

/** What a pulse of the group came to; in the order of its statements. */
export interface Pulse {
  readonly segment: SegmentId
  /** Among whom. */
  readonly members: readonly MemberId[]
  readonly statements: readonly StatementSeen[]
}

/** A card that somebody wrote without a name. There is no field for who: nobody knows. */
export interface Card {
  readonly id: CardId
  /** Sealed; see `envelope/card-letter.ts`. Empty once it is hidden. */
  readonly sealed: string
  /** On somebody's wish, and nobody asks whose. */
  readonly hidden: boolean
}

/** The cards of one ballot, in an order of chance, and what one needs to open them. */
export interface Collection {
  readonly segment: SegmentId
  readonly ballot: BallotId
  readonly publicKey: PublicKey
  readonly cards: readonly Card[]
  /** What belongs together, in the order of the cards: nothing says who put it together, or when. */
  readonly groups: readonly (readonly CardId[])[]
}

/** Somebody who said of their own accord that a card is theirs. */
export interface Claim {
  readonly card: CardId
  readonly member: MemberId
  /** Whether the name may leave with it, once all of us let the card out. */
  readonly named: boolean
}

/** What a vote on the cards came to. */
export interface Vote {
  readonly segment: SegmentId
  readonly vote: VoteSeen
}

/** Somebody who brings a hard thing, or who teaches something, if a part asks for it. */
export interface Offer {
  readonly member: MemberId
  readonly to: 'bring' | 'teach'
}

/** What the open talks of this session have come to so far. */
export interface Talk {
  readonly spoken: readonly Spoken[]
}

export interface Schedule {
  /** The length asked for. */
  readonly minutes: number
  /** How many were expected. */
  readonly people: number
  readonly mustEndBy: Moment | null
  readonly startedAt: Moment | null
  /** What was promised at the start: the session ends by then. */
  readonly endsBy: Moment | null
  /** What the plan had left over at the start, buffer and reserve: open talk gives way before it does. */
  readonly spare: Seconds
}

export interface Room {
  readonly form: typeof STORED_FORM
  readonly id: RoomId
  /** Goes up by one with every accepted command. */
  readonly version: number
  /** The moment of the last accepted command; time never goes backwards. */
  readonly at: Moment
  /** Hash of the join token. Never leaves the server. */
  readonly door: Hash
  /** Hash of the seat of whoever opened the room; that seat hosts first. Null once it has come in. */
  readonly opener: Hash | null
  readonly title: SealedText
  readonly call: SealedText | null
  /** How long a minute of this session is. */
  readonly minute: Duration
  /** How many seats there are. */
  readonly size: number
  readonly format: FormatId
  readonly agenda: readonly Segment[]
  readonly schedule: Schedule
  readonly members: readonly Member[]
  readonly chair: Chair
  readonly phase: Phase
  /** Of a group that meets once: a circle keeps its own. */
  readonly commitments: readonly Commitment[]
  readonly writing: readonly Writing[]
  /** Null: this group meets once. */
  readonly circle: CircleOfRoom | null
  /** Somebody’s invitation to meet again as a circle; null: nobody has started one. */
  readonly offered: Offered | null
  readonly pulses: readonly Pulse[]
  readonly collections: readonly Collection[]
  readonly claims: readonly Claim[]
  /** What was asked about letting out what belongs to all of us. */
  readonly lettings: readonly Letting[]
  readonly votes: readonly Vote[]
  /** The card that the group works on. */
  readonly topic: CardId | null
  /** Who may draw on the board. */
  readonly drawers: Drawers
  /** In the order in which they came. */
  readonly offers: readonly Offer[]
  /** Who told their hard thing: the others ask and offer, and they close. */
  readonly teller: MemberId | null
  /** Who has taught already. */
  readonly taught: readonly MemberId[]
  /** Null: there was no open talk yet. */
  readonly talk: Talk | null
  /** Closed, nobody new comes in. */
  readonly closed: boolean
  /** Hashes of the seats that were removed: they do not come back. */
  readonly removed: readonly Hash[]
  /** The number of the last turn. */
  readonly turns: number
  readonly previous: Previous | null
  /** Since when nobody is here; null while somebody is. */
  readonly emptySince: Moment | null
}
