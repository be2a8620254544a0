import type { VoteSeen } from '../segments/vote/count-vote.ts'
import { shownCards } from './choosable.ts'
import { type LiveRoom, runningPart } from './live.ts'
import type { Room } from './room.ts'

/** [E17] When a vote on cards is over and nobody has said which one the group works on, it is the one that came first. */
export function topicTaken(room: LiveRoom): Room {
  const part = runningPart(room)
  if (room.topic !== null || part.kind !== 'vote' || part.options.method === 'consent') return room
  const vote = room.votes.findLast((one) => one.segment === part.id)?.vote
  const first = vote && firstOf(vote)
  return first !== undefined && shownCards(room).includes(first) ? { ...room, topic: first } : room
}

/** The card that came first; undefined: nobody chose anything. Of equals the first one, in their order of chance. */
export function firstOf(vote: VoteSeen) {
  switch (vote.is) {
    case 'totals':
      return vote.cards.find(({ count }) => count > 0)?.card
    case 'ranking':
      return vote.cards[0]?.card
    case 'open': {
      const counts = vote.choices.map((_, place) =>
        vote.answers.reduce((sum, one) => sum + (one.numbers[place] ?? 0), 0),
      )
      const most = Math.max(...counts)
      return most > 0 ? vote.choices[counts.indexOf(most)] : undefined
    }
    case 'consent':
      return undefined
    default:
      return vote satisfies never
  }
}
