import type { Change, OwnChange } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'

/** What one command made a Rondo server send: the answer, the change for everyone, and own views by place in the room. */
interface RecordedStep {
  readonly answer: Answer
  readonly change: Change
  readonly own: readonly { readonly place: number; readonly own: OwnChange }[]
}

/** One round of the commands that the load sends, after which it begins again. */
export type Recorded = readonly RecordedStep[]
