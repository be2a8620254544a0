import * as v from 'valibot'
import { aboutCommitments, reporting, saying, undoing } from '../commitment/commands.ts'
import { aboutOurs } from '../export/ours.ts'
import type { FormatId } from '../formats/index.ts'
import type { Hash, MemberId, RoomId, SealedText } from '../ids.ts'
import { hash, LIMITS, lineId, memberId, moment, roomId, sealedText, sessionId } from '../protocol/fields.ts'
import type { Moment } from '../time.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** An invitation: the hash of its token, and the token itself, sealed as field `invitation`. */
export const inviting = v.strictObject({ hash, token: sealedText(LIMITS.token) })

/** What a member's browser may ask of its circle. */
export const circleCommand = v.variant('type', [
  v.strictObject({ type: v.literal('purpose.set'), words: sealedText(LIMITS.purpose), revision: count }),
  v.strictObject({ type: v.literal('rhythm.set'), words: v.nullable(sealedText(LIMITS.rhythm)), revision: count }),
  v.strictObject({ type: v.literal('next.set'), words: v.nullable(sealedText(LIMITS.rhythm)), revision: count }),
  v.strictObject({ type: v.literal('name.set'), name: sealedText(LIMITS.name) }),

  /** The agreement that is being written. */
  v.strictObject({ type: v.literal('agreement.add'), line: lineId, words: sealedText(LIMITS.line) }),
  v.strictObject({ type: v.literal('agreement.remove'), line: lineId }),
  /** *Nothing to add*. */
  v.strictObject({ type: v.literal('agreement.pass') }),
  v.strictObject({ type: v.literal('agreement.accept'), version: count }),
  /** Begins to change what holds, and gives that up again. */
  v.strictObject({ type: v.literal('agreement.revise') }),
  v.strictObject({ type: v.literal('agreement.drop') }),

  /** Another invitation from now on, or none. */
  v.strictObject({ type: v.literal('invitation.replace'), invitation: v.nullable(inviting) }),
  /** Another secret for one's own seat: devices that do not have it are out. The invitation takes the place of the one that holds, if one does. */
  v.strictObject({ type: v.literal('seat.replace'), seat: hash, invitation: inviting }),

  v.strictObject(saying),
  reporting,
  undoing,
  ...aboutCommitments,
  ...aboutOurs,

  v.strictObject({ type: v.literal('session.open'), session: sessionId, room: roomId }),
  /** Has come into the room of the session, where they go by another name. */
  v.strictObject({ type: v.literal('session.enter'), session: sessionId, as: memberId }),

  /** *Delete mine*: every commitment of one's own, with its attempts. */
  v.strictObject({ type: v.literal('mine.delete') }),
  /** `keep`: what the group could see of one's commitments stays. */
  v.strictObject({ type: v.literal('member.leave'), keep: v.boolean() }),
  v.strictObject({ type: v.literal('circle.close') }),
  /** *Yes, close it*, to the question with this end. */
  v.strictObject({ type: v.literal('circle.agree'), until: moment }),
  /** *Keep the circle*: closing is off. */
  v.strictObject({ type: v.literal('circle.object') }),
])

export type CircleCommand = v.InferOutput<typeof circleCommand>

/** What the server tells a circle. */
export type CircleServerCommand =
  | {
      readonly type: 'member.join'
      readonly member: MemberId
      readonly seat: Hash
      readonly name: SealedText
      /** Hash of the token they came with. */
      readonly invitation: Hash
      /** The version of the agreement they accepted; null: none holds yet. */
      readonly agreement: number | null
    }
  | {
      readonly type: 'session.over'
      readonly room: RoomId
      readonly endedAt: Moment
      readonly format: FormatId
      /** As the room knows them. */
      readonly here: readonly MemberId[]
      readonly hosted: readonly MemberId[]
      readonly taught: readonly MemberId[]
      readonly presented: readonly MemberId[]
    }
  /** The room of the session is gone: burned, or forgotten. */
  | { readonly type: 'session.gone'; readonly room: RoomId }

/** What the clock asks; harmless by naming what it was meant for. */
export type CircleClockCommand =
  | { readonly type: 'closing.expire'; readonly until: Moment }
  | { readonly type: 'session.expire'; readonly room: RoomId }
