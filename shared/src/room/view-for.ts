import { fitted, forecast, overBy, paidFrom } from '../agenda/forecast.ts'
import { plannedSeconds } from '../agenda/planned.ts'
import { mayBeLater } from '../floor/later.ts'
import type { MemberId } from '../ids.ts'
import { isLive, partIndex } from './live.ts'
import { isHereIn, memberIn, present } from './members.ts'
import type { Room } from './room.ts'
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
    later: floor !== null && mayBeLater(floor, id),
    chairOffered: room.chair.former === id,
    hosting: room.chair.host === id ? hosting(room, id) : null,
  }
}

function reclaimOf(room: Room, id: MemberId): ViewForMember['reclaim'] {
  const ended = isLive(room) ? room.phase.floor?.ended : null
  if (ended?.speaker === id) return { turn: ended.number, until: ended.until }
  const earlier = room.previous?.reclaim
  return earlier?.member === id ? { turn: earlier.turn, until: earlier.until } : null
}

/** [H5] For the host’s eyes alone. */
function hosting(room: Room, host: MemberId): Hosting {
  const undoUntil = room.previous?.undo === host ? room.previous.until : null
  if (!isLive(room))
    return { undoUntil, forecast: null, over: 0 as Hosting['over'], fit: null, paidFrom: 'later-end', missing: 0 }
  return {
    undoUntil,
    forecast: forecast(room),
    over: overBy(room),
    fit: fitOf(room),
    paidFrom: paidFrom(room),
    missing: missing(room),
  }
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

/** [H2] How many turns *Next part* would leave out; a part still before its turns has one for each. */
function missing(room: Room): number {
  if (!isLive(room)) return 0
  const { floor } = room.phase
  if (floor) {
    const waiting = floor.waiting.filter((place) => place.own && isHereIn(room, place.member)).length
    return waiting + (floor.stage.at === 'turn' ? 1 : 0)
  }
  const part = room.agenda[partIndex(room)]
  return part?.kind === 'commit' ? present(room).length : 0
}
