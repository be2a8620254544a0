import type { CardId, MemberId } from '../ids.ts'
import type { OpenAnswer } from '../segments/vote/count-vote.ts'

/** What somebody says as things stand; `done`: they would say no more. */
export interface PollAnswer extends OpenAnswer {
  readonly done: boolean
}

/** [E26] What each of three says to writing without a name all the same. */
export const AGREED = { no: 0, yes: 1 } as const

/** What those who are too few for a ballot are asked by name. Nobody sees an answer before the time is up or all are done. */
export interface Poll {
  readonly members: readonly MemberId[]
  /** What is chosen among; empty: nothing. */
  readonly choices: readonly CardId[]
  readonly answers: readonly PollAnswer[]
  /** False once the time was up or all were done; then no answer stands here any more. */
  readonly isOpen: boolean
}

/** The same with this answer of a member, in the place of an earlier one. */
export const answeredPoll = (poll: Poll, answer: PollAnswer): Poll => ({
  ...poll,
  answers: [...poll.answers.filter((one) => one.member !== answer.member), answer],
})

/** [E26] All of them, and none of them against it. */
export const allAgreed = ({ members, answers }: Poll): boolean =>
  members.every((member) => answers.some((one) => one.member === member && one.numbers[0] === AGREED.yes))
