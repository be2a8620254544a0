import { fitted, forecast, givenUp, overBy, paidFrom } from '../agenda/forecast.ts'
import { plannedSeconds } from '../agenda/planned.ts'
import { commitmentsFor } from '../commitment/commitments-seen.ts'
import { lettingsFor } from '../export/letting.ts'
import { ownShare } from '../floor/balance.ts'
import { mayBeLater } from '../floor/later.ts'
import { mayReclaim } from '../floor/reclaim.ts'
import type { MemberId } from '../ids.ts'
import { type Moment, seconds } from '../time.ts'
import { isLive, type LiveRoom, runningSteps, seatsFor } from './live.ts'
import { isHereIn, memberIn, present } from './members.ts'
import { nextPart } from './parts.ts'
import type { Room } from './room.ts'
import { talkedIn } from './talk.ts'
import type { Hosting, ViewForMember } from './view.ts'

/** [P2] What one member sees beside the view for all; null for somebody who is no member. */
export function viewFor(room: Room, id: MemberId): ViewForMember | null {
  const member = memberIn(room, id)
  if (!member) return null
  const floor = isLive(room) ? room.phase.floor : null
  return {
    member: id,
    timeFactor: member.timeFactor,
    reclaim: reclaimOf(room, id),
    cutOff: cutOffFrom(room, id),
    later: floor !== null && mayBeLater(floor, id),
    asked: askedOf(room, id),
    polled: polledOf(room, id),
    commitments: commitmentsFor(room.commitments, id),
    lettings: lettingsFor(room.lettings, id),
    talk: shareOf(room, id),
    chairOffered: room.chair.former === id,
    hosting: room.chair.host === id ? hosting(room) : null,
  }
}

/** [T22] Only the one who was drawn knows of it. */
function askedOf(room: Room, id: MemberId): ViewForMember['asked'] {
  const asking = isLive(room) ? room.phase.running.asking : null
  return asking?.at === 'drawn' && asking.member === id ? { until: asking.until } : null
}

/** [E27] Until all have answered, everyone knows of their own answer alone. */
function polledOf(room: Room, id: MemberId): ViewForMember['polled'] {
  const poll = isLive(room) ? room.phase.running.poll : null
  const answer = poll?.answers.find((one) => one.member === id)
  return answer ? { numbers: answer.numbers, done: answer.done } : null
}

/** [H6] Null: the host has nothing to undo. */
const undoUntilOf = ({ previous, chair }: Room): Moment | null =>
  previous?.undo && previous.undo === chair.host ? previous.until : null

/** [H2] Nobody who has a turn after all goes on reading that they had none. */
function cutOffFrom(room: Room, id: MemberId): ViewForMember['cutOff'] {
  if (!isLive(room)) return null
  const { floor, running } = room.phase
  const off = running.cutOff
  if (!off?.members.includes(id)) return null
  const hasTurn = floor?.heard.includes(id) || (floor?.stage.at === 'turn' && floor.stage.turn.speaker === id)
  return off.from === 'turn' && hasTurn ? null : { from: off.from, until: undoUntilOf(room) }
}

function shareOf(room: Room, id: MemberId): ViewForMember['talk'] {
  const talked = talkedIn(room)
  return talked && ownShare(talked, id)
}

function reclaimOf(room: Room, id: MemberId): ViewForMember['reclaim'] {
  const floor = isLive(room) ? room.phase.floor : null
  if (floor?.ended && mayReclaim(floor, id)) return { turn: floor.ended.number, until: floor.ended.until, isCut: false }
  const earlier = room.previous?.reclaim
  return earlier?.member === id
    ? { turn: earlier.turn, until: earlier.until, isCut: room.previous?.undo !== null }
    : null
}

/** [H5] For the host’s eyes alone. */
function hosting(room: Room): Hosting {
  const undoUntil = undoUntilOf(room)
  if (!isLive(room))
    return {
      undoUntil,
      forecast: null,
      givenUp: seconds(0),
      over: seconds(0),
      fit: null,
      paidFrom: 'later-end',
      missing: 0,
      next: null,
    }
  return {
    undoUntil,
    forecast: forecast(room),
    givenUp: givenUp(room),
    over: overBy(room),
    fit: fitOf(room),
    paidFrom: paidFrom(room),
    missing: missing(room),
    next: nextOf(room),
  }
}

/** [H2] By the very rule that moves the room: of what chance has a part in, only the part is told. */
function nextOf(room: LiveRoom): Hosting['next'] {
  const next = nextPart(room, { at: room.at, random: () => 0 })
  return isLive(next) ? next.phase.running.segment : null
}

function fitOf(room: Room): Hosting['fit'] {
  const shorter = fitted(room)
  if (!shorter) return null
  const people = Math.max(present(room).length, 1)
  return room.agenda.flatMap((segment, index) => {
    const from = plannedSeconds(segment, people)
    const to = plannedSeconds(shorter[index] ?? segment, people)
    return from === to ? [] : [{ segment: segment.id, from, to }]
  })
}

/** [H2] How many turns *Next part* would leave out; a part still before its turns has one for each whom they are for. */
function missing(room: Room): number {
  if (!isLive(room)) return 0
  const { floor, running } = room.phase
  const waiting = floor ? floor.waiting.filter((place) => place.own && isHereIn(room, place.member)).length : 0
  const speaking = floor?.stage.at === 'turn' ? 1 : 0
  const steps = runningSteps(room)
  const later = steps.slice(steps.findIndex((step) => step.stage === running.stage) + 1)
  const toCome = later.map((step) =>
    'floor' in step ? seatsFor(room, step.who, running).filter((member) => isHereIn(room, member)).length : 0,
  )
  return toCome.reduce((sum, turns) => sum + turns, waiting + speaking)
}
