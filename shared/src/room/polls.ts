import { AGREED, answeredPoll } from '../poll/poll.ts'
import type { Segment } from '../segments/index.ts'
import { isAnswer } from '../segments/vote/is-answer.ts'
import type { ByMember } from './by.ts'
import type { MemberCommand } from './commands.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, runningPart } from './live.ts'
import { onceAllDone } from './once-all-done.ts'
import type { Room } from './room.ts'

/** [E26] [E27] One's own answer by name, as often as one likes until the time is up or all who are here are done. */
export function answerPoll(
  room: Room,
  { segment, numbers, done }: Extract<MemberCommand, { type: 'poll.answer' }>,
  by: ByMember,
): Ruling {
  const poll = isLive(room) ? room.phase.running.poll : null
  if (!isLive(room) || !poll?.isOpen || room.phase.running.segment !== segment) return 'too-late'
  if (!poll.members.includes(by.member)) return 'not-now'
  if (!isPossible(runningPart(room), poll.choices, numbers)) return 'malformed'
  const next = answeredPoll(poll, { member: by.member, numbers, done })
  const answered: LiveRoom = {
    ...room,
    phase: { ...room.phase, running: { ...room.phase.running, poll: next } },
  }
  return onceAllDone(answered, by)
}

const isPossible = (part: Segment, choices: Parameters<typeof isAnswer>[1], numbers: readonly number[]): boolean =>
  part.kind === 'vote'
    ? isAnswer(part.options, choices, numbers)
    : numbers.length === 1 && (numbers[0] === AGREED.yes || numbers[0] === AGREED.no)
