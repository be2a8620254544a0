import { openBallot } from '../ballot/open-ballot.ts'
import { allAgreed } from '../poll/poll.ts'
import { kindOf } from '../segments/index.ts'
import type { Chance } from './chance.ts'
import { type LiveRoom, runningPart } from './live.ts'

/** What the answers come to, once the stage in which they were asked for is over. */
export function pollClosed(room: LiveRoom, { random }: Chance): LiveRoom {
  const { poll, segment } = room.phase.running
  if (!poll?.isOpen) return room
  const part = runningPart(room)
  const holding = kindOf(part).ballot?.(part.options)
  const { members, choices, answers } = poll
  const ballot =
    holding?.few === 'agree' && allAgreed(poll)
      ? openBallot(members, { envelopes: holding.envelopes, choices }, random)
      : null
  const running = { ...room.phase.running, ballot, poll: { ...poll, answers: [], isOpen: false } }
  const closed: LiveRoom = { ...room, phase: { ...room.phase, running } }
  if (holding?.few !== 'open') return closed
  return {
    ...closed,
    votes: [
      ...room.votes,
      { segment, vote: { is: 'open', choices, answers: answers.map(({ member, numbers }) => ({ member, numbers })) } },
    ],
  }
}
