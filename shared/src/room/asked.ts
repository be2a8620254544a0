import { drawNext } from '../asking/asking.ts'
import type { SegmentId } from '../ids.ts'
import type { Step } from '../segments/kind.ts'
import type { Moment } from '../time.ts'
import type { ByMember } from './by.ts'
import type { Chance } from './chance.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, runningStep, seatsFor, sessionClock, tableOf } from './live.ts'
import { found } from './parts.ts'
import type { Refusal } from './refusals.ts'
import type { Room } from './room.ts'

type AskingStep = Extract<Step, { asking: unknown }>

interface AskingAt {
  readonly room: LiveRoom
  readonly step: AskingStep
  readonly asking: NonNullable<LiveRoom['phase']['running']['asking']>
}

/** The part that looks for somebody, unless it does not any more. */
function askingIn(room: Room, segment: SegmentId): AskingAt | Refusal {
  if (!isLive(room)) return 'not-now'
  const { running } = room.phase
  const step = runningStep(room)
  if (running.segment !== segment || !running.asking || !step || !('asking' in step)) return 'too-late'
  return { room, step, asking: running.asking }
}

/** [T22] For 20 s anyone the part is looking for may volunteer; the first one is it. */
export function volunteer(room: Room, segment: SegmentId, by: ByMember): Ruling {
  const at = askingIn(room, segment)
  if (typeof at === 'string') return at
  if (!seatsFor(room, at.step.who, at.room.phase.running).includes(by.member)) return 'not-now'
  return found(at.room, at.step, by.member, by)
}

/** [T22] The one who was drawn says yes, or someone else; nobody else learns of a no. */
export function answerAsked(room: Room, segment: SegmentId, yes: boolean, by: ByMember): Ruling {
  const at = askingIn(room, segment)
  if (typeof at === 'string') return at
  if (at.asking.at !== 'drawn' || at.asking.member !== by.member) return 'too-late'
  return yes ? found(at.room, at.step, by.member, by) : askNext(at, by)
}

/** [T22] Nobody volunteered, or there was no answer: the next one is drawn, or the part goes on without. */
export function askingExpired(room: Room, segment: SegmentId, until: Moment, by: Chance): Ruling {
  const at = askingIn(room, segment)
  if (typeof at === 'string') return at
  if (at.asking.until !== until || sessionClock(room, by.at) < until) return 'too-late'
  return askNext(at, by)
}

function askNext({ room, step, asking }: AskingAt, by: Chance): Room {
  const { running } = room.phase
  const candidates = seatsFor(room, step.who, running)
  const next = drawNext(asking, candidates, step.asking.most, tableOf(room, by.at), by.random)
  return next
    ? { ...room, phase: { ...room.phase, running: { ...running, asking: next } } }
    : found(room, step, null, by)
}
