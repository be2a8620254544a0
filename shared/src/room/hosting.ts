import { postponedTurn, takenTurn } from '../floor/end-turn.ts'
import { extended } from '../floor/more-time.ts'
import { passOn } from '../floor/pass-on.ts'
import { quietUntil } from '../floor/queue.ts'
import { after, lasting } from '../time.ts'
import { isHandingIn } from './ballots.ts'
import type { ByMember } from './by.ts'
import type { Chance } from './chance.ts'
import type { MemberCommand } from './commands.ts'
import { cutOff } from './cut-off.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, resumedAt, runningStep, sessionClock, tableOf, withFloor, withPhase } from './live.ts'
import { isHereIn } from './members.ts'
import { nextPart, nextStage, passFloorOn } from './parts.ts'
import type { Room } from './room.ts'
import { soonOver } from './soon-over.ts'
import { turnNumbered, withTurn } from './turns.ts'

/** Session seconds that +30 s adds. */
export const EXTENSION = 30

type Control = Extract<
  MemberCommand,
  { type: 'host.pause' | 'host.resume' | 'host.extend' | 'host.skip' | 'host.next' }
>

/** [H1] The controls of a running session are the host's. */
export function control(room: Room, command: Control, by: ByMember): Ruling {
  if (room.chair.host !== by.member) return 'not-host'
  if (!isLive(room)) return 'not-now'
  if ('segment' in command && command.segment !== room.phase.running.segment) return 'too-late'
  switch (command.type) {
    case 'host.pause':
      return room.phase.paused ? 'not-now' : withPhase(room, { ...room.phase, paused: { since: by.at } })
    case 'host.resume':
      return room.phase.paused ? resumedAt(room, room.phase.paused.since, by.at) : 'not-now'
    case 'host.extend':
      return extend(room, command.turn)
    case 'host.skip':
      return isHandingIn(room) ? 'not-now' : skip(room, command.turn, by)
    case 'host.next':
      return isHandingIn(room) ? 'not-now' : cutOff(room, nextPart(withSpeakerHeard(room, by), by))
    default:
      return command satisfies never
  }
}

/** [H2] Whoever was speaking when the part ended has been heard. */
function withSpeakerHeard(room: LiveRoom, by: ByMember): LiveRoom {
  const { floor } = room.phase
  if (floor?.stage.at !== 'turn') return room
  return withFloor(room, takenTurn(floor, floor.stage.turn, sessionClock(room, by.at)))
}

/** [H3] +30 s for the turn, or for a stage in which nobody has the floor. */
function extend(room: LiveRoom, number: number | null): Ruling {
  const by = lasting(EXTENSION, room.minute)
  if (number !== null) {
    const found = turnNumbered(room, number)
    return typeof found === 'string' ? found : withTurn(room, found.floor, extended(found.turn, by))
  }
  const { running } = room.phase
  if (running.until === null) return 'too-late'
  return withPhase(room, { ...room.phase, running: { ...running, until: after(running.until, by) } })
}

/** [H4] *Skip* moves the speaker to the end with what was left; while nobody has the floor it ends the stage, at once or, before envelopes leave, soon. */
function skip(room: LiveRoom, number: number | null, by: ByMember): Ruling {
  const { floor } = room.phase
  if (number === null) {
    if (room.phase.running.ballot?.state.is === 'drafting') return soonOver(room, by) ?? 'not-now'
    if (!floor || floor.stage.at === 'free') return nextStage(room, by)
    return floor.stage.at === 'drawing' ? passFloorOn(room, by) : 'too-late'
  }
  const found = turnNumbered(room, number)
  if (typeof found === 'string') return found
  if (!found.floor.waiting.some((place) => isHereIn(room, place.member))) {
    const step = runningStep(room)
    // What is left of reading aloud is nobody's own: the part goes on as if the last one had finished.
    if (!step || !('turns' in step)) return 'nobody-waiting'
    return passFloorOn(withFloor(room, takenTurn(found.floor, found.turn, sessionClock(room, by.at))), by)
  }
  const next = passOn(postponedTurn(found.floor, found.turn, sessionClock(room, by.at)), tableOf(room, by.at))
  // Of those who wait nobody else may speak yet.
  if (next.stage.at === 'turn' && next.stage.turn.speaker === found.turn.speaker) return 'nobody-waiting'
  return withFloor(room, next)
}

/** The alarm of the drawing: the first one has the floor. */
export function floorOpened(room: Room, segment: string, by: Chance): Ruling {
  if (!isLive(room) || room.phase.running.segment !== segment) return 'too-late'
  const stage = room.phase.floor?.stage
  const at = sessionClock(room, by.at)
  if (stage?.at === 'free') return at < quietUntil(stage.since, room.minute) ? 'too-late' : quietOver(room, by)
  if (stage?.at !== 'drawing' || at < stage.until) return 'too-late'
  return passFloorOn(room, by)
}

/** [T21] Nobody else wanted to speak: whoever has spoken already may. While all whose hand is up are away, the quiet begins anew. */
function quietOver(room: LiveRoom, by: Chance): Room {
  const next = passFloorOn(room, by)
  if (!isLive(next) || next.phase.floor?.stage.at !== 'free') return next
  return withFloor(next, { ...next.phase.floor, stage: { at: 'free', since: sessionClock(room, by.at) } })
}

/** [A2] The alarm of a timed stage. */
export function stageExpired(room: Room, segment: string, stage: string, by: Chance): Ruling {
  if (!isLive(room)) return 'too-late'
  const { running } = room.phase
  if (running.segment !== segment || running.stage !== stage || running.until === null) return 'too-late'
  if (room.phase.floor?.stage.at === 'turn') return 'too-late'
  return sessionClock(room, by.at) < running.until ? 'too-late' : nextStage(room, by)
}
