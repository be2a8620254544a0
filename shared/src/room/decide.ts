import { aboutCommitments, say } from '../segments/commit/say.ts'
import { showWriting } from '../segments/commit/show-writing.ts'
import { latest } from '../time.ts'
import { answerAsked, askingExpired, volunteer } from './asked.ts'
import { ballotLost, ballotRuled, isHandingIn } from './ballots.ts'
import type { By, ByMember } from './by.ts'
import { chooseTopic, claimCard, groupCards, hideCards, holdAgain, nameCard, sayAloud } from './cards.ts'
import { declineChair, handOver, leaveChair, takeChair } from './chair.ts'
import type { BallotCommand, CardsCommand, ClockCommand, Command, MemberCommand, PresenceCommand } from './commands.ts'
import type { Decision, Ruling } from './decision.ts'
import { answered, lastAnswer } from './devices.ts'
import { closeDoor, openDoor, remove, shutOut } from './door.ts'
import { burn, burnExpired, keep, offerCircle } from './ending.ts'
import { lowerHand, raiseHand } from './hands.ts'
import { control, floorOpened, stageExpired } from './hosting.ts'
import { clear, deleteMine, leave } from './leaving.ts'
import { letDraw } from './let-draw.ts'
import { keepCards, keepOurs, letOutOurs, withLettings } from './lettings.ts'
import { isLive } from './live.ts'
import { memberIn, withMember } from './members.ts'
import { makeOffer, withdrawOffer } from './offers.ts'
import { changePlan, fitPlan, setPlan, start } from './planning.ts'
import { answerPoll } from './polls.ts'
import { connect, disconnect, doubtExpired, holdExpired, join, serversGone } from './presence.ts'
import { readyForBallot } from './ready.ts'
import type { Room } from './room.ts'
import { reclaimTurn, remember, rememberPlan, undo } from './take-back.ts'
import { giveTurn, meLater, turnDone, turnExpired, turnNotFinished } from './turns.ts'

/** How a command is decided. */
export type Decide = (room: Room, command: Command, by: By) => Decision

/** The only way in which a room changes. Pure: time and chance come with `by`. */
export function decide(room: Room, command: Command, by: By): Decision {
  // Clocks may step back; a room's time does not.
  const now = { ...by, at: latest(by.at, room.at) }
  if (room.phase.is === 'burned') return { refused: 'room-burned' }
  if (isAsked(command)) {
    if (!('member' in now)) return { refused: 'not-a-member' }
    return asMember(room, command, now)
  }
  const ruling = isOfClock(command) ? byClock(room, command, now) : byServer(room, command, now)
  if (typeof ruling === 'string') return { refused: ruling }
  const next = isOfClock(command) ? remembering(room, ruling, command, now, null) : ruling
  return { accepted: stamped(room, forgetting(room, next), now.at) }
}

/** [R12] A command sent twice on a device happens once and is answered twice. */
function asMember(room: Room, command: MemberCommand, by: ByMember): Decision {
  const presence = memberIn(room, by.member)?.presence
  if (presence?.is !== 'here' || presence.connection !== by.connection) return { refused: 'not-a-member' }
  const last = lastAnswer(room, by)
  if (last && by.number <= last.number) {
    return by.number === last.number ? { repeated: last.answer } : { refused: 'too-late' }
  }
  const ruling = ruled(room, command, by)
  if (typeof ruling === 'string') return { refused: ruling }
  const next = stamped(room, forgetting(room, remembering(room, ruling, command, by, by)), by.at)
  return { accepted: answered(next, by, { ok: true, version: next.version }) }
}

const stamped = (room: Room, next: Room, at: Room['at']): Room => ({
  ...withLettings(next),
  version: room.version + 1,
  at,
})

/** [H6] Only what moves the floor replaces the state that is kept. */
function remembering(
  before: Room,
  next: Room,
  command: MemberCommand | ClockCommand,
  by: By,
  host: ByMember | null,
): Room {
  switch (command.type) {
    case 'host.pause':
    case 'host.resume':
    case 'host.extend':
    case 'host.skip':
    case 'host.next':
      return remember(before, next, by, host)
    case 'plan.fit':
    case 'plan.change':
      return isLive(before) ? rememberPlan(before, next, by, host) : next
    case 'turn.done':
    case 'turn.pass':
    case 'turn.give':
    case 'turn.not-finished':
    case 'turn.later':
    case 'turn.expire':
    case 'hold.expire':
    case 'stage.expire':
    case 'asking.expire':
    case 'asked.volunteer':
    case 'asked.yes':
    case 'member.leave':
    case 'member.shut-out':
    case 'member.clear':
    case 'member.remove':
    case 'ballot.again':
    case 'ballot.aloud':
      return remember(before, next, by, null)
    case 'poll.answer':
      return stageOf(before) === stageOf(next) ? next : remember(before, next, by, null)
    default:
      return next
  }
}

const stageOf = (room: Room): string | null => (isLive(room) ? room.phase.running.stage : null)

/** [E6] Envelopes that are on their way, or were, cannot be called back: nothing before them comes again. */
const forgetting = (before: Room, next: Room): Room =>
  next.previous && isHandingIn(before) !== isHandingIn(next) ? { ...next, previous: null } : next

function ruled(room: Room, command: MemberCommand, by: ByMember): Ruling {
  switch (command.type) {
    case 'session.start':
      return start(room, by)
    case 'plan.set':
      return setPlan(room, command, by)
    case 'plan.fit':
      return fitPlan(room, by)
    case 'plan.change':
      return changePlan(room, command, by)
    case 'offer.make':
      return makeOffer(room, command.to, by)
    case 'offer.withdraw':
      return withdrawOffer(room, command.to, by)
    case 'asked.volunteer':
      return volunteer(room, command.segment, by)
    case 'asked.yes':
      return answerAsked(room, command.segment, true, by)
    case 'asked.no':
      return answerAsked(room, command.segment, false, by)
    case 'hand.raise':
      return raiseHand(room, command.segment, by)
    case 'hand.lower':
      return lowerHand(room, command.segment, by)
    case 'turn.done':
    case 'turn.pass':
      return turnDone(room, command.turn, by)
    case 'turn.give':
      return giveTurn(room, command.turn, command.to, by)
    case 'turn.not-finished':
      return turnNotFinished(room, command.turn, by)
    case 'turn.reclaim':
      return reclaimTurn(room, command.turn, by)
    case 'turn.later':
      return meLater(room, command.segment, by)
    case 'host.pause':
    case 'host.resume':
    case 'host.extend':
    case 'host.skip':
    case 'host.next':
      return control(room, command, by)
    case 'host.undo':
      return undo(room, by)
    case 'chair.hand':
      return handOver(room, command.to, by)
    case 'chair.take':
      return takeChair(room, by)
    case 'chair.leave':
      return leaveChair(room, by)
    case 'chair.decline':
      return declineChair(room, by)
    case 'member.time':
      return withMember(room, by.member, { timeFactor: command.factor })
    case 'member.leave':
      return leave(room, by)
    case 'member.shut-out':
      return shutOut(room, command.goesOnAs, by)
    case 'member.clear':
      return clear(room, command.member, by)
    case 'member.remove':
      return remove(room, command.member, by)
    case 'door.close':
      return closeDoor(room, by)
    case 'door.open':
      return openDoor(room, by)
    case 'commitment.say':
      return say(room, command, by)
    case 'commitment.withdraw':
    case 'commitment.ask':
    case 'commitment.answer':
    case 'commitment.thank':
    case 'commitment.let-out':
      return aboutCommitments(room, command, by)
    case 'writing.show':
      return showWriting(room, command.segment, command.words, by)
    case 'ballot.again':
      return holdAgain(room, command.segment, by)
    case 'ballot.aloud':
      return sayAloud(room, command.segment, by)
    case 'ballot.ready':
      return readyForBallot(room, command.segment, command.ready, by)
    case 'poll.answer':
      return answerPoll(room, command, by)
    case 'card.claim':
      return claimCard(room, command.card, by)
    case 'card.name':
      return nameCard(room, command.card, command.named, by)
    case 'ours.let-out':
      return letOutOurs(room, command.of, by)
    case 'ours.keep':
      return keepOurs(room, command.of)
    case 'topic.choose':
      return chooseTopic(room, command.card, by)
    case 'board.let':
      return letDraw(room, command.drawers, by)
    case 'circle.offer':
      return offerCircle(room, command.words, by)
    case 'mine.delete':
      return deleteMine(room, by)
    case 'room.burn':
      return burn(room, by)
    case 'room.keep':
      return keep(room)
    default:
      return command satisfies never
  }
}

function byClock(room: Room, command: ClockCommand, by: By): Ruling {
  switch (command.type) {
    case 'floor.open':
      return floorOpened(room, command.segment, by)
    case 'turn.expire':
      return turnExpired(room, command.turn, by)
    case 'hold.expire':
      return holdExpired(room, command.turn, by)
    case 'stage.expire':
      return stageExpired(room, command.segment, command.stage, by)
    case 'asking.expire':
      return askingExpired(room, command.segment, command.until, by)
    case 'doubt.expire':
      return doubtExpired(room, command, by)
    case 'previous.forget':
      return room.previous?.until === command.until ? { ...room, previous: null } : 'too-late'
    case 'burn.expire':
      return burnExpired(room, command.until, by)
    case 'ballot.lost':
      return ballotLost(room, command.ballot, command.window, by)
    default:
      return command satisfies never
  }
}

function byServer(room: Room, command: PresenceCommand | BallotCommand | CardsCommand, by: By): Ruling {
  switch (command.type) {
    case 'member.join':
      return join(room, command, by)
    case 'member.connect':
      return connect(room, command, by)
    case 'member.disconnect':
      return disconnect(room, command, by)
    case 'servers.gone':
      return serversGone(room, command, by)
    case 'ballot.key':
    case 'ballot.issue':
    case 'ballot.keep':
    case 'ballot.open':
      return ballotRuled(room, command, by)
    case 'cards.hide':
      return hideCards(room, command.cards)
    case 'cards.keep':
      return keepCards(room, command.cards)
    case 'cards.group':
      return groupCards(room, command.moves)
    default:
      return command satisfies never
  }
}

const CLOCK: ReadonlySet<string> = new Set<ClockCommand['type']>([
  'floor.open',
  'turn.expire',
  'hold.expire',
  'stage.expire',
  'asking.expire',
  'doubt.expire',
  'previous.forget',
  'burn.expire',
  'ballot.lost',
])

const SERVER: ReadonlySet<string> = new Set<(PresenceCommand | BallotCommand | CardsCommand)['type']>([
  'member.join',
  'member.connect',
  'member.disconnect',
  'servers.gone',
  'ballot.key',
  'ballot.issue',
  'ballot.keep',
  'ballot.open',
  'cards.hide',
  'cards.keep',
  'cards.group',
])

const isOfClock = (command: Command): command is ClockCommand => CLOCK.has(command.type)

const isAsked = (command: Command): command is MemberCommand => !CLOCK.has(command.type) && !SERVER.has(command.type)
