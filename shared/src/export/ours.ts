import * as v from 'valibot'
import { cardId, commitmentId, LIMITS, sealedText } from '../protocol/fields.ts'

const card = v.strictObject({ is: v.literal('card'), card: cardId })

/** With its words: a yes to other ones is none to these. */
const commitment = v.strictObject({
  is: v.literal('commitment'),
  id: commitmentId,
  words: sealedText(LIMITS.commitment),
})

const agreement = v.strictObject({
  is: v.literal('agreement'),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

const ours = v.variant('is', [card, commitment, agreement])

/** Something that belongs to all of us, as whoever asks about it sees it. */
export type Ours = v.InferOutput<typeof ours>

/** What a member says to letting out something that belongs to all of us. */
export const aboutOurs = [
  /** *It may leave*: the first one to say so asks the others. */
  v.strictObject({ type: v.literal('ours.let-out'), of: ours }),
  /** *It stays here*. What is said so of a card is gathered, so that nobody can tell by whom. */
  v.strictObject({ type: v.literal('ours.keep'), of: v.variant('is', [commitment, agreement]) }),
] as const
