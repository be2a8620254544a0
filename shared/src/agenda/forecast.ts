import { VOLUNTEERS } from '../asking/asking.ts'
import { isLive, type LiveRoom, partIndex, runningSteps, seatsFor, sessionClock } from '../room/live.ts'
import { isHereIn, memberIn, present } from '../room/members.ts'
import type { Room } from '../room/room.ts'
import type { Step } from '../segments/kind.ts'
import { HANDOVER } from '../segments/seconds.ts'
import { after, between, inSeconds, lasting, latest, type Moment, type Seconds, seconds } from '../time.ts'
import { reserveOf, shortened } from './fit-agenda.ts'
import { plannedTotal } from './planned.ts'
import { rememberingLast } from './remembering-last.ts'
import { talkCanGive, talkGivesUp } from './talk-gives-up.ts'

/** [A6] When the running part will be over if all goes as planned. */
export function partEnd(room: LiveRoom): Moment {
  const { running, floor } = room.phase
  const steps = runningSteps(room)
  const stage = steps.findIndex((step) => step.stage === running.stage)
  const later = steps.slice(stage + 1).reduce((total, step) => total + stepSeconds(room, step), 0)
  const now = floor ? floorEnd(room) : (running.until ?? running.asking?.until ?? running.startedAt)
  return after(latest(now, running.until ?? now), lasting(later, room.minute))
}

/** What a stage that has not begun will take with who is here. */
function stepSeconds(room: LiveRoom, step: Step): number {
  if ('lasts' in step) return step.lasts
  if ('hands' in step) return step.hands
  if ('asking' in step) return VOLUNTEERS
  const here = seatsFor(room, step.who, room.phase.running).filter((member) => isHereIn(room, member)).length
  return Math.max(here, 1) * (step.floor.each + HANDOVER)
}

function floorEnd(room: LiveRoom): Moment {
  const floor = room.phase.floor
  if (!floor) return room.phase.running.startedAt
  if (floor.queue) return floorNow(room)
  const waiting = floor.waiting.reduce((total, place) => {
    const member = memberIn(room, place.member)
    if (!member || member.presence.is === 'away') return total
    const whole = lasting(floor.each, room.minute) * member.timeFactor
    return total + (place.left ?? whole) + lasting(HANDOVER, room.minute)
  }, 0)
  return after(floorNow(room), waiting)
}

const floorNow = (room: LiveRoom): Moment => {
  const stage = room.phase.floor?.stage
  if (stage?.at === 'turn')
    return stage.turn.held
      ? after(stage.turn.endsAt, between(stage.turn.held.since, stage.turn.held.until))
      : stage.turn.endsAt
  return stage?.at === 'drawing' ? stage.until : room.at
}

/** When the session will end as things stand; while it is paused, as if it went on now. */
export function forecast(room: LiveRoom): Moment {
  return after(plannedEnd(room), -lasting(givenUp(room), room.minute))
}

/** The end if every part takes what it is set to. */
const plannedEnd = rememberingLast((room: LiveRoom): Moment => {
  const rest = plannedTotal(room.agenda.slice(partIndex(room) + 1), peopleHere(room))
  const paused = between(sessionClock(room, room.at), room.at)
  return after(partEnd(room), paused + lasting(rest, room.minute))
})

const peopleHere = (room: Room): number => Math.max(present(room).length, 1)

/** Session seconds that open talk which has not begun will give up by itself, so that the session ends in time. */
export const givenUp = rememberingLast(
  (room: LiveRoom): Seconds =>
    talkGivesUp(room, room.agenda.slice(partIndex(room) + 1), peopleHere(room), plannedEnd(room)),
)

/** Session seconds that open talk which has not begun can give up at most. */
const talkToGive = (room: LiveRoom): number => talkCanGive(room.agenda.slice(partIndex(room) + 1), peopleHere(room))

/** Session seconds over what was promised at the start; 0 when in time. */
export function overBy(room: LiveRoom): Seconds {
  const { endsBy } = room.schedule
  return endsBy === null
    ? seconds(0)
    : seconds(Math.max(0, Math.round(inSeconds(between(endsBy, forecast(room)), room.minute))))
}

/** [A5] The agenda after *Fit it*: only parts that have not begun are shorter. */
export function fitted(room: Room): Room['agenda'] | null {
  if (!isLive(room) || room.schedule.endsBy === null || overBy(room) === 0) return null
  const begun = partIndex(room) + 1
  const people = Math.max(present(room).length, 1)
  const left = inSeconds(between(partEnd(room), room.schedule.endsBy), room.minute)
  const rest = room.agenda.slice(begun)
  const shorter = shortened(rest, people, left)
  const changed = plannedTotal(shorter, people) < plannedTotal(rest, people)
  return changed ? [...room.agenda.slice(0, begun), ...shorter] : null
}

/** [A7] What more time would be paid from: open talk to come, then the buffer, then the reserve, then parts that can be shorter, else the end moves. */
export function paidFrom(room: LiveRoom): 'open-talk' | 'buffer' | 'reserve' | 'shorter-parts' | 'later-end' {
  const { endsBy, startedAt } = room.schedule
  if (endsBy === null || startedAt === null) return 'later-end'
  if (givenUp(room) < talkToGive(room)) return 'open-talk'
  const slack = inSeconds(between(forecast(room), endsBy), room.minute)
  const reserve = reserveOf(inSeconds(between(startedAt, endsBy), room.minute) / 60)
  if (slack > reserve) return 'buffer'
  if (slack > 0) return 'reserve'
  const people = Math.max(present(room).length, 1)
  const rest = room.agenda.slice(partIndex(room) + 1)
  return plannedTotal(shortened(rest, people, 0), people) < plannedTotal(rest, people) ? 'shorter-parts' : 'later-end'
}
