import { openAsking } from '../asking/asking.ts'
import { handedIn } from '../ballot/hand-in.ts'
import { drawnFloor, drawOrder } from '../floor/draw.ts'
import { passOn } from '../floor/pass-on.ts'
import { queueFloor } from '../floor/queue.ts'
import type { MemberId } from '../ids.ts'
import { stepsOf } from '../segments/index.ts'
import type { Step } from '../segments/kind.ts'
import { after, lasting, type Moment, type Seconds } from '../time.ts'
import { leadOf, ledBy } from './cast.ts'
import type { Chance } from './chance.ts'
import { heldBy } from './held-by.ts'
import {
  isLive,
  type LiveRoom,
  partIndex,
  runningPart,
  runningSteps,
  seatsFor,
  sessionClock,
  tableOf,
  withFloor,
} from './live.ts'
import { pollClosed } from './poll-closed.ts'
import type { Room } from './room.ts'
import { shortenedPart } from './shortened-part.ts'
import { talkedOver } from './talk.ts'
import { topicTaken } from './topic-taken.ts'

/** [A1] The part at this place of the agenda begins; after the last one the session is over. A part that is for nobody is passed over. */
export function enterPart(before: Room, index: number, chance: Chance): Room {
  const left = isLive(before) ? topicTaken(talkedOver(before)) : before
  // [K10] What was being written belongs to the part that is over.
  const room = shortenedPart(left.writing.length > 0 ? { ...left, writing: [] } : left, index, chance.at)
  const segment = room.agenda[index]
  if (!segment) return over(room, chance.at)
  const lead = leadOf(room, segment)
  const held = heldBy(room, segment, chance)
  const [first] = stepsOf(segment, { lead, chosen: null, ...held })
  if (!first) return enterPart(room, index + 1, chance)
  const at = sessionClock(room, chance.at)
  const paused = isLive(room) ? room.phase.paused : null
  const running = {
    segment: segment.id,
    startedAt: at,
    stage: first.stage,
    until: null,
    lead,
    chosen: null,
    asking: null,
    ...held,
  }
  const led = ledBy(room, segment, lead)
  return enterStage({ ...led, phase: { is: 'live', running, floor: null, paused } }, first, chance)
}

/** A stage begins: a time, a floor with a freshly drawn order, a talk, or the search for somebody. One that is for nobody is passed over. */
function enterStage(room: LiveRoom, step: Step, chance: Chance): Room {
  const at = sessionClock(room, chance.at)
  const until = 'lasts' in step ? after(at, lasting(step.lasts, room.minute)) : null
  const running = { ...room.phase.running, stage: step.stage, until, asking: null }
  const staged: LiveRoom = { ...room, phase: { ...room.phase, running, floor: null } }
  if ('hands' in step) return handingIn(staged, step.hands, chance)
  if (!('who' in step)) return staged
  const seats = seatsFor(room, step.who, running)
  if (seats.length === 0) return nextStage(staged, chance)
  const table = tableOf(staged, chance.at)
  if ('queue' in step) return withFloor(staged, queueFloor(step.queue, table))
  if ('asking' in step) {
    return { ...staged, phase: { ...staged.phase, running: { ...running, asking: openAsking(table) } } }
  }
  const order = drawOrder(seats, room.chair.host, table, chance.random)
  // [E20] Nobody is given a turn with nothing to read.
  const readers = step.turns === 'cards' ? order.slice(0, room.collections.at(-1)?.cards.length) : order
  const drawn = withFloor(staged, drawnFloor(step.floor, readers, table))
  // There is no order to show.
  return readers.length === 1 ? passFloorOn(drawn, chance) : drawn
}

/** [E6] The window in which all hand in; what came before cannot be taken back any more. */
function handingIn(room: LiveRoom, lasts: Seconds, { at }: Chance): LiveRoom {
  const { running } = room.phase
  const ballot = running.ballot && handedIn(running.ballot, lasting(lasts, room.minute), at)
  return { ...room, phase: { ...room.phase, running: { ...running, ballot } } }
}

/** [A2] A stage is over: the next one of its part, or the next part. */
export function nextStage(before: LiveRoom, chance: Chance): Room {
  const room = pollClosed(talkedOver(before), chance)
  const steps = runningSteps(room)
  const step = steps[steps.findIndex((one) => one.stage === room.phase.running.stage) + 1]
  return step ? enterStage(room, step, chance) : nextPart(room, chance)
}

/** [E30] The part goes on by word of mouth, as it does among too few. */
export function goOnAloud(before: LiveRoom, chance: Chance): Room {
  const room = { ...before, phase: { ...before.phase, running: { ...before.phase.running, ballot: null, poll: null } } }
  const [first] = runningSteps(room)
  return first ? enterStage(room, first, chance) : nextPart(room, chance)
}

export const nextPart = (room: LiveRoom, chance: Chance): Room => enterPart(room, partIndex(room) + 1, chance)

/** [A3] The floor passes on; once everyone present has had a turn, or an open talk has closed, the stage is over. */
export function passFloorOn(room: LiveRoom, chance: Chance): Room {
  const { floor, running } = room.phase
  if (!floor) return room
  const table = tableOf(room, chance.at)
  if (floor.queue && running.until !== null && table.at >= running.until) return nextStage(room, chance)
  const next = withFloor(room, passOn(floor, table))
  return next.phase.floor?.stage.at === 'done' ? nextStage(next, chance) : next
}

/** [T22] Somebody was found, or nobody: the part goes on. */
export function found(
  room: LiveRoom,
  step: Extract<Step, { asking: unknown }>,
  who: MemberId | null,
  chance: Chance,
): Room {
  const running = { ...room.phase.running, asking: null }
  if (who === null) return nextStage({ ...room, phase: { ...room.phase, running } }, chance)
  const cast = step.asking.finds === 'lead' ? { ...running, lead: who } : { ...running, chosen: who }
  const led = step.asking.finds === 'lead' ? ledBy(room, runningPart(room), who) : room
  return nextStage({ ...led, phase: { ...room.phase, running: cast } }, chance)
}

/** [R9] The session is over; how many were heard is counted now, whoever leaves afterwards. */
function over(room: Room, at: Moment): Room {
  return {
    ...room,
    phase: {
      is: 'over',
      endedAt: at,
      heard: room.members.filter((member) => member.heard).length,
      people: room.members.length,
      burning: null,
    },
  }
}
