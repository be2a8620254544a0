import type { BallotId } from '@rondo/shared/ids'

/** What the server asks the envelopes' thread. */
export type Question =
  | { readonly type: 'public-key'; readonly ballot: BallotId }
  | { readonly type: 'issue'; readonly ballot: BallotId; readonly blinded: readonly string[] }
  /** The bytes are handed over, and wiped when the answer is known. */
  | { readonly type: 'check'; readonly ballot: BallotId; readonly input: Uint8Array; readonly output: Uint8Array }

/** A question on its way to the thread. */
export interface Asked {
  readonly id: number
  readonly question: Question
}

/** The answer to the question of the same number. */
export interface Answered {
  readonly id: number
  readonly answer: unknown
}
