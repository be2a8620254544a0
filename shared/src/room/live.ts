import type { Floor } from '../floor/floor.ts'
import { shiftedFloor } from '../floor/shift.ts'
import type { Table } from '../floor/table.ts'
import type { MemberId } from '../ids.ts'
import { type Segment, stepsOf } from '../segments/index.ts'
import type { Cast, Step, Who } from '../segments/kind.ts'
import { after, between, type Duration, type Moment } from '../time.ts'
import { isHereIn, memberIn, present } from './members.ts'
import type { Phase, Room } from './room.ts'

export type Live = Extract<Phase, { is: 'live' }>

/** A room whose session is running. */
export type LiveRoom = Room & { readonly phase: Live }

export const isLive = (room: Room): room is LiveRoom => room.phase.is === 'live'

/** The session's clock: the moment at which it was paused, while it is. */
export const sessionClock = (room: Room, at: Moment): Moment =>
  room.phase.is === 'live' && room.phase.paused ? room.phase.paused.since : at

export function tableOf(room: Room, at: Moment): Table {
  const seats = isLive(room) ? seatsOf(room) : []
  return {
    at: sessionClock(room, at),
    minute: room.minute,
    nextNumber: room.turns + 1,
    closes: isLive(room) && room.phase.floor?.queue ? room.phase.running.until : null,
    isHere: (member) => isHereIn(room, member),
    timeFactor: (member) => memberIn(room, member)?.timeFactor ?? 1,
    anybodyHere: present(room).length > 0,
    everyoneHeard: (heard) => seats.every((member) => heard.includes(member) || !isHereIn(room, member)),
  }
}

export const withPhase = (room: Room, phase: Phase): Room => ({ ...room, phase })

/** The room with another floor. The number of the last turn follows; whoever has had a turn is marked. */
export function withFloor(room: LiveRoom, floor: Floor | null): LiveRoom {
  const turns = floor?.stage.at === 'turn' ? Math.max(room.turns, floor.stage.turn.number) : room.turns
  const heard = floor?.heard ?? []
  const members = room.members.some((member) => !member.heard && heard.includes(member.id))
    ? room.members.map((member) => (heard.includes(member.id) ? { ...member, heard: true } : member))
    : room.members
  return { ...room, members, turns, phase: { ...room.phase, floor } }
}

export const partIndex = (room: LiveRoom): number =>
  room.agenda.findIndex((segment) => segment.id === room.phase.running.segment)

export const runningPart = (room: LiveRoom): Segment => room.agenda[partIndex(room)] as Segment

/** The stages of the running part, as they are with those who play a part in it. */
export const runningSteps = (room: LiveRoom): readonly Step[] => stepsOf(runningPart(room), room.phase.running)

/** The running stage; undefined for one that is over because somebody was found. */
export const runningStep = (room: LiveRoom): Step | undefined =>
  runningSteps(room).find((step) => step.stage === room.phase.running.stage)

/** Whom a stage is for. */
export function seatsFor(room: Room, who: Who, { lead, chosen }: Pick<Cast, 'lead' | 'chosen'>): readonly MemberId[] {
  const members = room.members.map((member) => member.id)
  switch (who) {
    case 'all':
      return members
    case 'others':
      return members.filter((member) => member !== lead)
    case 'lead':
      return members.filter((member) => member === lead)
    case 'chosen':
      return members.filter((member) => member === chosen)
    default:
      return who satisfies never
  }
}

/** Whom the running stage is for; where cards are read aloud, to whom one was dealt. */
export function seatsOf(room: LiveRoom): readonly MemberId[] {
  const step = runningStep(room)
  if (!step || !('who' in step)) return []
  const { floor, running } = room.phase
  const seats = seatsFor(room, step.who, running)
  return floor && 'turns' in step ? seats.filter((member) => floor.drawn.includes(member)) : seats
}

/** All moments of a running session later by `by`. */
export const shiftedLive = (live: Live, by: Duration): Live => ({
  ...live,
  running: {
    ...live.running,
    until: live.running.until && after(live.running.until, by),
    asking: live.running.asking && { ...live.running.asking, until: after(live.running.asking.until, by) },
  },
  floor: live.floor && shiftedFloor(live.floor, by),
})

/** [R8] From a pause, or an empty room, the session goes on as it stood at `since`. */
export function resumedAt(room: LiveRoom, since: Moment, at: Moment): LiveRoom {
  return { ...room, phase: { ...shiftedLive(room.phase, between(since, at)), paused: null } }
}
