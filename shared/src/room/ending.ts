import type { SealedText } from '../ids.ts'
import { after, type Moment, milliseconds, REAL_SECOND } from '../time.ts'
import type { ByMember } from './by.ts'
import type { Chance } from './chance.ts'
import type { Ruling } from './decision.ts'
import { withPhase } from './live.ts'
import type { Room } from './room.ts'

/** How long anyone may still keep a room, in real time. */
export const BURNING = milliseconds(30 * REAL_SECOND)

/** [R10] After the end anyone may burn the room; for 30 s anyone may keep it. */
export function burn(room: Room, by: ByMember): Ruling {
  if (room.phase.is !== 'over') return 'not-now'
  if (room.phase.burning) return 'too-late'
  return withPhase(room, { ...room.phase, burning: { by: by.member, until: after(by.at, BURNING) } })
}

export function keep(room: Room): Ruling {
  if (room.phase.is !== 'over' || !room.phase.burning) return 'too-late'
  return withPhase(room, { ...room.phase, burning: null })
}

/** [R11] Nobody kept it: nothing of the room is left. */
export function burnExpired(room: Room, until: Moment, by: Chance): Ruling {
  if (room.phase.is !== 'over' || room.phase.burning?.until !== until || by.at < until) return 'too-late'
  return {
    ...room,
    members: [],
    agenda: [],
    commitments: [],
    pulses: [],
    collections: [],
    claims: [],
    lettings: [],
    votes: [],
    topic: null,
    writing: [],
    circle: null,
    offered: null,
    offers: [],
    talk: null,
    call: null,
    previous: null,
    phase: { is: 'burned' },
  }
}

/** [G19] After the session anyone invites the others to a circle, once; those who burn the room burn that, too. */
export function offerCircle(room: Room, words: SealedText, by: ByMember): Ruling {
  if (room.phase.is !== 'over' || room.circle) return 'not-now'
  return room.offered ? 'too-late' : { ...room, offered: { member: by.member, words } }
}
