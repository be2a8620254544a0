import type { Ballot } from '../ballot/ballot.ts'
import { openBallot } from '../ballot/open-ballot.ts'
import { RECLAIM } from '../floor/end-turn.ts'
import { held, resumed } from '../floor/hold.ts'
import { mayReclaim, reclaimed } from '../floor/reclaim.ts'
import { reseated } from '../floor/seat.ts'
import { after, between, type Moment, milliseconds, REAL_SECOND } from '../time.ts'
import type { ByMember } from './by.ts'
import type { Chance } from './chance.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, seatsOf, shiftedLive, tableOf, withFloor } from './live.ts'
import { isHereIn, memberIn } from './members.ts'
import { passFloorOn } from './parts.ts'
import type { Phase, Previous, Room } from './room.ts'

/** How long the last control of a host can be undone, in real time. */
export const UNDO = milliseconds(10 * REAL_SECOND)

/** [H6] After a host’s control the state before it is kept for 10 s; [T8] after the end of a part, for the one who spoke last, 8 s. */
export function remember(before: Room, next: Room, by: Chance, host: ByMember | null): Room {
  const lastTurn =
    before.phase.is === 'live' && before.phase.floor?.stage.at === 'turn' ? before.phase.floor.stage.turn : null
  const ended = lastTurn && !lastTurn.reclaimed && leftPart(before, next)
  if (!host && !ended) return { ...next, previous: null }
  const previous: Previous = {
    phase: before.phase,
    agenda: before.agenda,
    talk: before.talk,
    at: by.at,
    until: after(by.at, host ? UNDO : RECLAIM),
    undo: host ? host.member : null,
    reclaim: ended ? { turn: lastTurn.number, member: lastTurn.speaker, until: after(by.at, RECLAIM) } : null,
  }
  return { ...next, previous }
}

/** [H6] After *Fit it* or *Change the plan* only the plan is kept: the session goes on meanwhile. */
export function rememberPlan(before: Room, next: Room, by: Chance, host: ByMember | null): Room {
  if (!host) return next
  const { agenda, talk } = before
  const until = after(by.at, UNDO)
  return { ...next, previous: { phase: null, agenda, talk, at: by.at, until, undo: host.member, reclaim: null } }
}

const leftPart = (before: Room, next: Room): boolean =>
  isLive(before) && (!isLive(next) || next.phase.running.segment !== before.phase.running.segment)

/** [H6] *Undo* by the host who did it; the seconds since then have not passed. */
export function undo(room: Room, by: ByMember): Ruling {
  const { previous } = room
  if (!previous || previous.undo !== by.member || by.at > previous.until) return 'too-late'
  if (room.chair.host !== by.member) return 'not-host'
  return restored(room, previous, by)
}

/** [T8] *I wasn’t done*, in the same part or, by the state before, in the part that has just ended. */
export function reclaimTurn(room: Room, turn: number, by: ByMember): Ruling {
  const ended = isLive(room) ? room.phase.floor?.ended : null
  if (isLive(room) && room.phase.floor && ended?.number === turn) {
    if (ended.speaker !== by.member) return 'not-your-turn'
    if (by.at > ended.until) return 'too-late'
    if (!mayReclaim(room.phase.floor, by.member)) return 'not-now'
    return withFloor(room, reclaimed(room.phase.floor, ended, tableOf(room, by.at)))
  }
  const { previous } = room
  if (previous?.reclaim?.turn !== turn || by.at > previous.reclaim.until) return 'too-late'
  if (previous.reclaim.member !== by.member) return 'not-your-turn'
  return restored(room, previous, by)
}

/** The state before, with everyone where they are now. */
function restored(room: Room, previous: Previous, by: Chance): Room {
  const { agenda, talk } = previous
  if (!previous.phase) return { ...room, agenda, previous: null }
  const phase = later(previous.phase, previous.at, by.at)
  const back: Room = { ...room, phase, agenda, talk, previous: null }
  return isLive(back) ? settledFloor(renumbered(balloted(back, room, by)), by) : back
}

/** [E32] A ballot stays as it is now. One that ended with its part is held anew: the devices have thrown away its tokens. */
function balloted(back: LiveRoom, now: Room, by: Chance): LiveRoom {
  const { ballot } = back.phase.running
  if (ballot?.state.is !== 'drafting') return back
  const running = isLive(now) ? now.phase.running.ballot : null
  const held: Ballot = running?.id === ballot.id ? running : openBallot(ballot.members, ballot, by.random)
  return { ...back, phase: { ...back.phase, running: { ...back.phase.running, ballot: held } } }
}

const later = (phase: Phase, from: Moment, to: Moment): Phase => {
  if (phase.is !== 'live') return phase
  const by = between(from, to)
  return { ...shiftedLive(phase, by), paused: phase.paused && { since: after(phase.paused.since, by) } }
}

/** A turn that comes back is a new one: what was meant for the old one must not end it. */
function renumbered(room: LiveRoom): LiveRoom {
  const { floor } = room.phase
  if (floor?.stage.at !== 'turn') return room
  const turn = { ...floor.stage.turn, number: room.turns + 1, reclaimed: true }
  return withFloor(room, { ...floor, stage: { at: 'turn', turn }, ended: null })
}

/** [T14] Brings the floor in line with who is in the room: places for all, a hold for a speaker who is away. */
export function settledFloor(room: LiveRoom, by: Chance): Room {
  if (!room.phase.floor) return room
  const { at } = tableOf(room, by.at)
  const floor = reseated(room.phase.floor, seatsOf(room))
  if (floor.stage.at === 'free') return passFloorOn(withFloor(room, floor), by)
  if (floor.stage.at !== 'turn') return withFloor(room, floor)
  const { turn } = floor.stage
  if (!memberIn(room, turn.speaker)) return passFloorOn(withFloor(room, floor), by)
  const here = isHereIn(room, turn.speaker)
  const speaking = here ? resumed(turn, at) : turn.held ? turn : held(turn, at, at, room.minute)
  return withFloor(room, { ...floor, stage: { at: 'turn', turn: speaking } })
}
