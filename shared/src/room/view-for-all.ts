import { earlyEnd } from '../agenda/early-end.ts'
import type { Ballot } from '../ballot/ballot.ts'
import { commitmentsForAll } from '../commitment/commitments-seen.ts'
import { lettingsForAll } from '../export/letting.ts'
import { balanceOf } from '../floor/balance.ts'
import type { Floor, Turn } from '../floor/floor.ts'
import { queueOrder } from '../floor/queue.ts'
import type { Member, Phase, Room, Running } from './room.ts'
import { talkedIn } from './talk.ts'
import type { BallotSeen, FloorSeen, MemberSeen, PhaseSeen, RunningSeen, TurnSeen, ViewForAll } from './view.ts'

/** A room, and the view of it. */
export interface Viewed {
  readonly room: Room
  readonly view: ViewForAll
}

/**
 * [P1] What everyone in the room may know: written out field by field, so that nothing else can get in.
 *
 * Members who are as they were `earlier` are taken over from that view: the same objects need not be compared.
 */
export function viewForAll(room: Room, earlier: Viewed | null = null): ViewForAll {
  return {
    version: room.version,
    title: room.title,
    call: room.call,
    minute: room.minute,
    size: room.size,
    format: room.format,
    agenda: room.agenda,
    schedule: room.schedule,
    early: earlyEnd(room),
    members: room.members.map((member, place) =>
      member === earlier?.room.members[place]
        ? (earlier.view.members[place] ?? memberSeen(member))
        : memberSeen(member),
    ),
    chair: { host: room.chair.host },
    phase: phaseSeen(room.phase),
    commitments: commitmentsForAll(room.commitments),
    writing: room.writing,
    circle: room.circle,
    offered: room.offered,
    pulses: room.pulses,
    collections: room.collections,
    claims: room.claims,
    lettings: lettingsForAll(room.lettings),
    votes: room.votes,
    topic: room.topic,
    drawers: room.drawers,
    offers: room.offers,
    teller: room.teller,
    talk: balanceSeen(room),
    closed: room.closed,
    removed: room.removed.length,
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
        running: runningSeen(phase.running),
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

const runningSeen = ({ segment, startedAt, stage, until, lead, asking, ballot, poll }: Running): RunningSeen => ({
  segment,
  startedAt,
  stage,
  until,
  lead,
  asking: asking?.at === 'drawn' ? { at: 'drawn' } : asking,
  ballot: ballot && ballotSeen(ballot),
  poll: poll && {
    members: poll.members,
    choices: poll.choices,
    answered: poll.answers.filter((one) => one.done).length,
    isOpen: poll.isOpen,
  },
})

const ballotSeen = ({ id, publicKey, members, envelopes, choices, state }: Ballot): BallotSeen => ({
  id,
  publicKey,
  members,
  envelopes,
  choices,
  state:
    state.is === 'handing'
      ? { is: 'handing', window: state.window, until: state.keeper?.until ?? null }
      : state.is === 'void'
        ? { is: 'void', why: state.why }
        : { is: state.is },
})

/** [T24] Never live. */
const balanceSeen = (room: Room): ViewForAll['talk'] => {
  const talked = talkedIn(room)
  return talked && balanceOf(talked)
}

const floorSeen = (floor: Floor): FloorSeen => ({
  each: floor.each,
  grace: floor.grace,
  drawn: floor.drawn,
  stage: floor.stage.at === 'turn' ? { at: 'turn', turn: turnSeen(floor.stage.turn) } : floor.stage,
  queue: floor.queue && { once: floor.queue.once },
  waiting: queueOrder(floor).map(({ member, own, left }) => ({ member, own, begun: own && left !== null })),
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
  reclaimed: turn.reclaimed,
  held: turn.held,
})
