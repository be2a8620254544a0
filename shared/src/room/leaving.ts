import { withoutMember } from '../commitment/without-member.ts'
import type { MemberId } from '../ids.ts'
import type { OpenAnswer, VoteSeen } from '../segments/vote/count-vote.ts'
import type { ByMember } from './by.ts'
import { isLongAway } from './chair.ts'
import type { Chance } from './chance.ts'
import type { Ruling } from './decision.ts'
import { lettingsWithout } from './lettings.ts'
import { isLive } from './live.ts'
import { memberIn, present } from './members.ts'
import { onceAllDone } from './once-all-done.ts'
import type { Room } from './room.ts'
import { settledFloor } from './take-back.ts'

/** [R7] Whoever leaves takes along everything of theirs; a chair they held is nobody's. */
export function leave(room: Room, by: ByMember): Ruling {
  return without(room, by.member, by)
}

/** [T16] After 60 s away anyone may clear the chair. */
export function clear(room: Room, id: MemberId, by: ByMember): Ruling {
  if (!memberIn(room, id)) return 'too-late'
  return isLongAway(room, id, by.at) ? without(room, id, by) : 'not-now'
}

/** [R17] *Delete mine*, after the end: what one said by name goes, and one stays. */
export function deleteMine(room: Room, { member }: ByMember): Ruling {
  if (room.phase.is !== 'over') return 'not-now'
  return {
    ...room,
    commitments: room.commitments.filter((one) => one.owner !== member),
    claims: room.claims.filter((claim) => claim.member !== member),
    votes: room.votes.map((one) => ({ ...one, vote: unvoted(one.vote, member) })),
  }
}

export function without(room: Room, id: MemberId, by: Chance): Room {
  const left: Room = {
    ...room,
    members: room.members.filter((member) => member.id !== id),
    phase: unpolled(room.phase, id),
    claims: room.claims.filter((claim) => claim.member !== id),
    lettings: lettingsWithout(room, id),
    votes: room.votes.map((one) => ({ ...one, vote: unvoted(one.vote, id) })),
    commitments: withoutMember(room.commitments, id),
    offered: room.offered?.member === id ? null : room.offered,
    writing: room.writing.filter((one) => one.member !== id),
    offers: room.offers.filter((offer) => offer.member !== id),
    teller: room.teller === id ? null : room.teller,
    talk: room.talk && { spoken: room.talk.spoken.filter((one) => one.member !== id) },
    chair: {
      host: room.chair.host === id ? null : room.chair.host,
      former: room.chair.former === id ? null : room.chair.former,
    },
  }
  const emptied = present(left).length === 0 && left.emptySince === null ? { ...left, emptySince: by.at } : left
  const next = onceAllDone(emptied, by)
  return isLive(next) ? settledFloor(next, by) : next
}

/** What one said by name goes with one; the others are still as many as were asked. */
const unpolled = (phase: Room['phase'], id: MemberId): Room['phase'] =>
  phase.is === 'live' && phase.running.poll
    ? { ...phase, running: { ...phase.running, poll: withoutAnswerOf(phase.running.poll, id) } }
    : phase

const unvoted = (vote: VoteSeen, id: MemberId): VoteSeen => (vote.is === 'open' ? withoutAnswerOf(vote, id) : vote)

const withoutAnswerOf = <Asked extends { readonly answers: readonly OpenAnswer[] }>(
  asked: Asked,
  id: MemberId,
): Asked => ({
  ...asked,
  answers: asked.answers.filter((one) => one.member !== id),
})
