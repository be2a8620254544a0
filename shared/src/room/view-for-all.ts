import type { Floor, Turn } from '../floor/floor.ts'
import type { Member, Phase, Room } from './room.ts'
import type { FloorSeen, MemberSeen, PhaseSeen, TurnSeen, ViewForAll } from './view.ts'

/** [P1] What everyone in the room may know: written out field by field, so that nothing else can get in. */
export function viewForAll(room: Room): ViewForAll {
  return {
    version: room.version,
    title: room.title,
    call: room.call,
    minute: room.minute,
    size: room.size,
    format: room.format,
    agenda: room.agenda,
    schedule: room.schedule,
    members: room.members.map(memberSeen),
    chair: { host: room.chair.host },
    phase: phaseSeen(room.phase),
    commitments: room.commitments,
  }
}

const memberSeen = (member: Member): MemberSeen => ({
  id: member.id,
  name: member.name,
  awaySince: member.presence.is === 'away' ? member.presence.since : null,
  heard: member.heard,
})

function phaseSeen(phase: Phase): PhaseSeen {
  switch (phase.is) {
    case 'lobby':
      return { is: 'lobby' }
    case 'live':
      return {
        is: 'live',
        running: phase.running,
        floor: phase.floor && floorSeen(phase.floor),
        paused: phase.paused,
      }
    case 'over':
      return phase
    case 'burned':
      throw new Error('a burned room has no view')
    default:
      return phase satisfies never
  }
}

const floorSeen = (floor: Floor): FloorSeen => ({
  each: floor.each,
  grace: floor.grace,
  drawn: floor.drawn,
  stage: floor.stage.at === 'turn' ? { at: 'turn', turn: turnSeen(floor.stage.turn) } : floor.stage,
  waiting: floor.waiting.map(({ member, own }) => ({ member, own })),
  heard: floor.heard,
})

const turnSeen = (turn: Turn): TurnSeen => ({
  number: turn.number,
  speaker: turn.speaker,
  startedAt: turn.startedAt,
  length: turn.length,
  endsAt: turn.endsAt,
  until: turn.until,
  extensions: turn.extensions,
  held: turn.held,
})
