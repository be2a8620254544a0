import { aboutCommitments, say } from '../segments/commit/say.ts'
import { showWriting } from '../segments/commit/show-writing.ts'
import { answerAsked, volunteer } from './asked.ts'
import type { ByMember } from './by.ts'
import { chooseTopic, claimCard, holdAgain, nameCard, sayAloud } from './cards.ts'
import { declineChair, handOver, leaveChair, takeChair } from './chair.ts'
import type { MemberCommand } from './commands.ts'
import type { Ruling } from './decision.ts'
import { closeDoor, openDoor, remove, shutOut } from './door.ts'
import { burn, keep, offerCircle } from './ending.ts'
import { lowerHand, raiseHand } from './hands.ts'
import { control } from './hosting.ts'
import { clear, deleteMine, leave } from './leaving.ts'
import { letDraw } from './let-draw.ts'
import { keepOurs, letOutOurs } from './lettings.ts'
import { withMember } from './members.ts'
import { makeOffer, withdrawOffer } from './offers.ts'
import { changePlan, fitPlan, setPlan, start } from './planning.ts'
import { answerPoll } from './polls.ts'
import { readyForBallot } from './ready.ts'
import type { Room } from './room.ts'
import { reclaimTurn, undo } from './take-back.ts'
import { giveTurn, meLater, turnDone, turnNotFinished } from './turns.ts'

/** What becomes of the room by what somebody in it asks for. */
export function ruledByMember(room: Room, command: MemberCommand, by: ByMember): Ruling {
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
