import * as v from 'valibot'
import type { Opened } from '../ballot/opened.ts'
import { DRAWERS } from '../board/may-draw.ts'
import { aboutCommitments, saying } from '../commitment/commands.ts'
import { aboutOurs } from '../export/ours.ts'
import type {
  BallotId,
  CardId,
  ConnectionId,
  Hash,
  MemberId,
  PublicKey,
  SealedText,
  SegmentId,
  ServerId,
} from '../ids.ts'
import { cardId, LIMITS, memberId, moment, sealedText, segmentId } from '../protocol/fields.ts'
import { segments } from '../segments/schema.ts'
import type { Moment } from '../time.ts'

const turn = v.pipe(v.number(), v.integer(), v.minValue(1))

const pollNumbers = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))), v.maxLength(200))

/** What a member's browser may ask. */
export const memberCommand = v.variant('type', [
  v.strictObject({ type: v.literal('session.start') }),
  v.strictObject({
    type: v.literal('plan.set'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(LIMITS.minutes.least), v.maxValue(LIMITS.minutes.most)),
    mustEndBy: v.nullable(moment),
  }),
  /** Makes the parts that have not begun as short as they must be. */
  v.strictObject({ type: v.literal('plan.fit') }),
  /** *Change the plan*: what comes after the running part, or everything before the start. */
  v.strictObject({ type: v.literal('plan.change'), after: v.nullable(segmentId), parts: segments }),

  /** *I’ll bring one*, *I’ll teach something*, and not any more. */
  v.strictObject({ type: v.literal('offer.make'), to: v.picklist(['bring', 'teach']) }),
  v.strictObject({ type: v.literal('offer.withdraw'), to: v.picklist(['bring', 'teach']) }),
  /** A part asks for somebody: I do; and, asked by draw: yes, or someone else. */
  v.strictObject({ type: v.literal('asked.volunteer'), segment: segmentId }),
  v.strictObject({ type: v.literal('asked.yes'), segment: segmentId }),
  v.strictObject({ type: v.literal('asked.no'), segment: segmentId }),

  /** *Raise hand*, *Lower hand*, in the open talk of this part. */
  v.strictObject({ type: v.literal('hand.raise'), segment: segmentId }),
  v.strictObject({ type: v.literal('hand.lower'), segment: segmentId }),

  v.strictObject({ type: v.literal('turn.done'), turn }),
  v.strictObject({ type: v.literal('turn.pass'), turn }),
  v.strictObject({ type: v.literal('turn.give'), turn, to: memberId }),
  v.strictObject({ type: v.literal('turn.not-finished'), turn }),
  /** *I wasn’t done*, for the turn that ended. */
  v.strictObject({ type: v.literal('turn.reclaim'), turn }),
  /** *Me later*, in the round of this part. */
  v.strictObject({ type: v.literal('turn.later'), segment: segmentId }),

  v.strictObject({ type: v.literal('host.pause') }),
  v.strictObject({ type: v.literal('host.resume') }),
  /** +30 s for the turn, or for the stage while nobody has the floor; both name the part. */
  v.strictObject({ type: v.literal('host.extend'), segment: segmentId, turn: v.nullable(turn) }),
  v.strictObject({ type: v.literal('host.skip'), segment: segmentId, turn: v.nullable(turn) }),
  v.strictObject({ type: v.literal('host.next'), segment: segmentId }),
  v.strictObject({ type: v.literal('host.undo') }),

  v.strictObject({ type: v.literal('chair.hand'), to: memberId }),
  v.strictObject({ type: v.literal('chair.take') }),
  /** The room itself times the session from here. */
  v.strictObject({ type: v.literal('chair.leave') }),
  /** A host who came back lets the new one go on. */
  v.strictObject({ type: v.literal('chair.decline') }),

  v.strictObject({
    type: v.literal('member.time'),
    factor: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
  }),
  v.strictObject({ type: v.literal('member.leave') }),
  /** Whoever lost a device gives up the seat that it has, and goes on in another one (null: does not come in again). */
  v.strictObject({ type: v.literal('member.shut-out'), goesOnAs: v.nullable(memberId) }),
  v.strictObject({ type: v.literal('member.clear'), member: memberId }),
  v.strictObject({ type: v.literal('member.remove'), member: memberId }),

  v.strictObject({ type: v.literal('door.close') }),
  v.strictObject({ type: v.literal('door.open') }),

  /** A commitment is said in a part for it. */
  v.strictObject({ ...saying, segment: segmentId }),
  ...aboutCommitments,
  /** What one is writing, for the others to see; null: not any more. */
  v.strictObject({
    type: v.literal('writing.show'),
    segment: segmentId,
    words: v.nullable(sealedText(LIMITS.commitment)),
  }),

  /** *Try again*: the ballot of this part has failed. */
  v.strictObject({ type: v.literal('ballot.again'), segment: segmentId }),
  /** *Say it aloud*: the same, and nobody writes any more. */
  v.strictObject({ type: v.literal('ballot.aloud'), segment: segmentId }),
  /** Done with a vote or a pulse before the time is up, or not after all. */
  v.strictObject({ type: v.literal('ballot.ready'), segment: segmentId, ready: v.boolean() }),
  /** One’s answer by name, among too few for a ballot; `done`: nobody need wait for another one. */
  v.strictObject({ type: v.literal('poll.answer'), segment: segmentId, numbers: pollNumbers, done: v.boolean() }),
  /** *This is mine*. */
  v.strictObject({ type: v.literal('card.claim'), card: cardId }),
  /** Whether one’s name may leave with a card that one said is one’s own. */
  v.strictObject({ type: v.literal('card.name'), card: cardId, named: v.boolean() }),
  ...aboutOurs,
  /** *Work on this one*; null: on none of them after all. */
  v.strictObject({ type: v.literal('topic.choose'), card: v.nullable(cardId) }),
  /** Who may draw on the board from here on. */
  v.strictObject({ type: v.literal('board.let'), drawers: v.picklist(DRAWERS) }),

  /** *Meet again*: the link of a circle’s invitation. */
  v.strictObject({ type: v.literal('circle.offer'), words: sealedText(LIMITS.call) }),
  /** *Delete mine*: everything that one said or chose by name. */
  v.strictObject({ type: v.literal('mine.delete') }),
  v.strictObject({ type: v.literal('room.burn') }),
  v.strictObject({ type: v.literal('room.keep') }),
])

export type MemberCommand = v.InferOutput<typeof memberCommand>

/** What the clock asks. Each is made harmless by naming what it was meant for. */
export type ClockCommand =
  | { readonly type: 'floor.open'; readonly segment: SegmentId }
  | { readonly type: 'turn.expire'; readonly turn: number }
  | { readonly type: 'hold.expire'; readonly turn: number }
  | { readonly type: 'stage.expire'; readonly segment: SegmentId; readonly stage: string }
  | { readonly type: 'asking.expire'; readonly segment: SegmentId; readonly until: Moment }
  | { readonly type: 'doubt.expire'; readonly member: MemberId; readonly connection: ConnectionId }
  | { readonly type: 'previous.forget'; readonly until: Moment }
  | { readonly type: 'burn.expire'; readonly until: Moment }
  | { readonly type: 'ballot.lost'; readonly ballot: BallotId; readonly window: 1 | 2 }

/** What the server tells the room about connections. */
export type PresenceCommand =
  | {
      readonly type: 'member.join'
      readonly member: MemberId
      readonly seat: Hash
      readonly name: SealedText
      readonly connection: ConnectionId
    }
  | {
      readonly type: 'member.connect'
      readonly member: MemberId
      readonly connection: ConnectionId
      /** Opened by somebody; or inside before and coming back by itself; or there all along, although the room took it to be gone. */
      readonly how: 'opened' | 'back' | 'still'
    }
  | {
      readonly type: 'member.disconnect'
      readonly member: MemberId
      readonly connection: ConnectionId
      /** The last sign of life. */
      readonly lastSeen: Moment
    }
  /** These servers are gone, and with them the connections they held; until `until` whoever was connected may come back unnoticed. */
  | { readonly type: 'servers.gone'; readonly servers: readonly GoneServer[]; readonly until: Moment }

/** A server that gives no sign of life any more, and when it gave its last one. */
export interface GoneServer {
  readonly server: ServerId
  readonly lastAlive: Moment
}

/** What people did to cards, gathered by a server: nobody can tell who did which. */
export type CardsCommand =
  | { readonly type: 'cards.hide'; readonly cards: readonly CardId[] }
  /** *It stays here*. */
  | { readonly type: 'cards.keep'; readonly cards: readonly CardId[] }
  | { readonly type: 'cards.group'; readonly moves: readonly CardMove[] }

/** A card that is put with another one; null: by itself. */
export interface CardMove {
  readonly card: CardId
  readonly to: CardId | null
}

/** What a server tells the room about the running ballot. */
export type BallotCommand =
  /** What its tokens are checked against. */
  | { readonly type: 'ballot.key'; readonly ballot: BallotId; readonly publicKey: PublicKey }
  /** A member asks for tokens; `blinded` is the hash of the whole set. */
  | { readonly type: 'ballot.issue'; readonly ballot: BallotId; readonly member: MemberId; readonly blinded: Hash }
  /** This server keeps the box. */
  | { readonly type: 'ballot.keep'; readonly ballot: BallotId; readonly window: 1 | 2; readonly server: ServerId }
  /** What was in the box: how many envelopes, and what may be known of them. */
  | {
      readonly type: 'ballot.open'
      readonly ballot: BallotId
      readonly window: 1 | 2
      readonly server: ServerId
      readonly envelopes: number
      readonly opened: Opened
    }

export type Command = MemberCommand | ClockCommand | PresenceCommand | BallotCommand | CardsCommand
