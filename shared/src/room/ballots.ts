import { type Ballot, LEAST_VOTERS, type WhyVoid } from '../ballot/ballot.ts'
import { afterLoss, lostAt } from '../ballot/hand-in.ts'
import type { Opened } from '../ballot/opened.ts'
import { sameMembers } from '../ballot/same-members.ts'
import type { BallotId } from '../ids.ts'
import { after } from '../time.ts'
import type { Chance } from './chance.ts'
import type { BallotCommand } from './commands.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, runningPart } from './live.ts'
import { nextStage } from './parts.ts'
import type { Room } from './room.ts'

/** [E10] So that nobody stares at one card. */
const LEAST_CARDS = 3

/** What a server asks about the running ballot. */
export function ballotRuled(room: Room, command: BallotCommand, by: Chance): Ruling {
  const ballot = isLive(room) ? room.phase.running.ballot : null
  if (!isLive(room) || ballot?.id !== command.ballot) return 'too-late'
  switch (command.type) {
    case 'ballot.key':
      // [B20] Without envelopes there is nothing to sign.
      if (ballot.envelopes === 0) return 'not-now'
      return ballot.publicKey === null ? withBallot(room, { ...ballot, publicKey: command.publicKey }) : 'too-late'
    case 'ballot.issue':
      return issued(room, ballot, command)
    case 'ballot.keep':
      return kept(room, ballot, command, by)
    case 'ballot.open':
      return opened(room, ballot, command, by)
    default:
      return command satisfies never
  }
}

const withBallot = (room: LiveRoom, ballot: Ballot): LiveRoom => ({
  ...room,
  phase: { ...room.phase, running: { ...room.phase.running, ballot } },
})

/** [E3] The same set as often as it is asked for, and no other; a first one before anything is handed in. */
function issued(
  room: LiveRoom,
  ballot: Ballot,
  { member, blinded }: Extract<BallotCommand, { type: 'ballot.issue' }>,
): Ruling {
  if (!ballot.members.includes(member)) return 'not-now'
  const before = ballot.issued.find((one) => one.member === member)
  if (before) return before.blinded === blinded ? room : 'another-device'
  // Issued in the window itself, a token could be one of those that come after.
  if (ballot.state.is !== 'drafting') return 'too-late'
  return withBallot(room, { ...ballot, issued: [...ballot.issued, { member, blinded }] })
}

/** [E7] The first server that asks keeps the box. */
function kept(
  room: LiveRoom,
  ballot: Ballot,
  { window, server }: Extract<BallotCommand, { type: 'ballot.keep' }>,
  by: Chance,
): Ruling {
  const { state } = ballot
  if (state.is !== 'handing' || state.window !== window || state.keeper !== null) return 'too-late'
  const until = after(by.at, state.lasts)
  return withBallot(room, { ...ballot, state: { ...state, keeper: { server, until } } })
}

/** [E10] What was in the box, from its keeper and for this window alone. */
function opened(
  room: LiveRoom,
  ballot: Ballot,
  { window, server, envelopes, opened: found }: Extract<BallotCommand, { type: 'ballot.open' }>,
  by: Chance,
): Ruling {
  const { state } = ballot
  if (state.is !== 'handing' || state.window !== window || state.keeper?.server !== server) return 'too-late'
  const closed = { ...ballot, issued: [], ready: [] }
  const why = whyVoid(ballot, envelopes, found)
  if (why) return nextStage(withBallot(room, { ...closed, state: { is: 'void', why } }), by)
  return nextStage(withOpened(withBallot(room, { ...closed, state: { is: 'opened' } }), ballot, found), by)
}

/** [E10] Null: it may be shown. */
function whyVoid(ballot: Ballot, envelopes: number, found: Opened): WhyVoid | null {
  if (found.is === 'notes') return found.fit ? null : 'board-full'
  if (envelopes > ballot.members.length * ballot.envelopes) return 'too-many'
  // [E26] Three took part only if they had agreed to it.
  const least = Math.min(LEAST_VOTERS, ballot.members.length)
  if (Math.floor(envelopes / ballot.envelopes) < least) return 'too-few'
  return found.is === 'cards' && found.cards.length < LEAST_CARDS ? 'too-few-cards' : null
}

function withOpened(room: LiveRoom, { id, publicKey, members }: Ballot, found: Opened): LiveRoom {
  const segment = runningPart(room).id
  switch (found.is) {
    case 'pulse': {
      const isComparable = room.pulses.every((one) => sameMembers(one.members, members))
      const statements = isComparable ? found.statements : found.statements.map(() => null)
      return { ...room, pulses: [...room.pulses, { segment, members, statements }] }
    }
    case 'vote':
      return { ...room, votes: [...room.votes, { segment, vote: found.vote }] }
    case 'cards': {
      if (publicKey === null) return room
      const cards = found.cards.map((card) => ({ ...card, hidden: false }))
      return { ...room, collections: [...room.collections, { segment, ballot: id, publicKey, cards, groups: [] }] }
    }
    case 'notes':
      return room
    default:
      return found satisfies never
  }
}

/** [E9] The alarm of a window that nobody opened. */
export function ballotLost(room: Room, id: BallotId, window: 1 | 2, by: Chance): Ruling {
  const ballot = isLive(room) ? room.phase.running.ballot : null
  if (!isLive(room) || ballot?.id !== id || ballot.state.is !== 'handing' || ballot.state.window !== window)
    return 'too-late'
  if (by.at < lostAt(ballot.state)) return 'too-late'
  const next = afterLoss(ballot, ballot.state, by.at)
  return next.state.is === 'void' ? nextStage(withBallot(room, next), by) : withBallot(room, next)
}

/** Whether envelopes are on their way: nothing of a host may come between. */
export const isHandingIn = (room: Room): boolean => isLive(room) && room.phase.running.ballot?.state.is === 'handing'
