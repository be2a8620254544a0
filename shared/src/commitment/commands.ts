import * as v from 'valibot'
import { commitmentId, LIMITS, memberId, sealedText } from '../protocol/fields.ts'
import { letOut, outcomes, seenBy } from './commitment.ts'

const words = sealedText(LIMITS.commitment)

/** One that is not there yet is made; one's own, or the group's, says something else from now on. */
export const saying = {
  type: v.literal('commitment.say'),
  id: commitmentId,
  /** The one that was seen; 0: it is new. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Everyone's, not one's own. */
  isShared: v.boolean(),
  seenBy: v.picklist(seenBy),
  words,
}

/** What a member may do to commitments that have been said, in a room or a circle. */
export const aboutCommitments = [
  v.strictObject({ type: v.literal('commitment.withdraw'), id: commitmentId }),
  /** *Who asks me*; null: nobody. */
  v.strictObject({ type: v.literal('commitment.ask'), id: commitmentId, partner: v.nullable(memberId) }),
  /** Asked to ask about it: yes, or rather not; not any more, too. */
  v.strictObject({ type: v.literal('commitment.answer'), id: commitmentId, yes: v.boolean() }),
  v.strictObject({ type: v.literal('commitment.thank'), id: commitmentId }),
  v.strictObject({ type: v.literal('commitment.let-out'), id: commitmentId, letOut: v.picklist(letOut) }),
] as const

/** The revision of one that is there. */
const seen = v.pipe(v.number(), v.integer(), v.minValue(1))

/** What became of it; a circle alone asks. `words`: what it says from now on, when it was changed. */
export const reporting = v.strictObject({
  type: v.literal('commitment.report'),
  id: commitmentId,
  revision: seen,
  outcome: v.picklist(outcomes),
  learned: v.nullable(sealedText(LIMITS.learned)),
  words: v.nullable(words),
})

/** *Take it back*: what was just said of it, by mistake. */
export const undoing = v.strictObject({ type: v.literal('commitment.undo'), id: commitmentId, revision: seen })

/** What a member may ask about commitments. */
const commitmentCommand = v.variant('type', [v.strictObject(saying), reporting, undoing, ...aboutCommitments])

export type CommitmentCommand = v.InferOutput<typeof commitmentCommand>
