import { drawnFloor, drawOrder } from '../floor/draw.ts'
import { passOn } from '../floor/pass-on.ts'
import type { Step } from '../segments/kind.ts'
import { after, lasting, type Moment } from '../time.ts'
import type { Chance } from './chance.ts'
import { isLive, type LiveRoom, partIndex, runningPart, sessionClock, stepsOf, tableOf, withFloor } from './live.ts'
import type { Room } from './room.ts'

/** [A1] The part at this place of the agenda begins; after the last one the session is over. */
export function enterPart(room: Room, index: number, chance: Chance): Room {
  const segment = room.agenda[index]
  const [first] = segment ? stepsOf(segment) : []
  if (!segment || !first) return over(room, chance.at)
  const at = sessionClock(room, chance.at)
  const paused = isLive(room) ? room.phase.paused : null
  const running = { segment: segment.id, startedAt: at, stage: first.stage, until: null }
  return enterStage({ ...room, phase: { is: 'live', running, floor: null, paused } }, first, chance)
}

/** A stage begins: a time, or a floor with a freshly drawn order. */
function enterStage(room: LiveRoom, step: Step, chance: Chance): LiveRoom {
  const table = tableOf(room, chance.at)
  const until = 'lasts' in step ? after(table.at, lasting(step.lasts, room.minute)) : null
  const staged: LiveRoom = {
    ...room,
    phase: { ...room.phase, running: { ...room.phase.running, stage: step.stage, until }, floor: null },
  }
  if ('lasts' in step) return staged
  const order = drawOrder(
    room.members.map((member) => member.id),
    room.chair.host,
    table,
    chance.random,
  )
  return withFloor(staged, drawnFloor(step.floor, order, table))
}

/** [A2] A stage is over: the next one of its part, or the next part. */
export function nextStage(room: LiveRoom, chance: Chance): Room {
  const steps = stepsOf(runningPart(room))
  const index = steps.findIndex((step) => step.stage === room.phase.running.stage)
  const step = steps[index + 1]
  return step ? enterStage(room, step, chance) : nextPart(room, chance)
}

export const nextPart = (room: LiveRoom, chance: Chance): Room => enterPart(room, partIndex(room) + 1, chance)

/** [A3] The floor passes on; once everyone present has had a turn the stage is over. */
export function passFloorOn(room: LiveRoom, chance: Chance): Room {
  const { floor } = room.phase
  if (!floor) return room
  const next = withFloor(room, passOn(floor, tableOf(room, chance.at)))
  return next.phase.floor?.stage.at === 'done' ? nextStage(next, chance) : next
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
