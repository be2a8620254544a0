import { latest, type Moment } from '../time.ts'
import { nextDeadline } from './deadline.ts'
import { type Decide, decide } from './decide.ts'
import type { Room } from './room.ts'

/** [R14] Every overdue deadline, each at its own moment. The same room when none was due. */
export function settle(room: Room, at: Moment, random: () => number, rules: Decide = decide): Room {
  let settled = room
  for (;;) {
    const deadline = nextDeadline(settled)
    if (!deadline || deadline.at > at) return settled
    const decision = rules(settled, deadline.command, { at: latest(deadline.at, settled.at), random })
    // A deadline that its own command does not end would come again for ever.
    if (!('accepted' in decision)) throw new Error(`deadline refused: ${deadline.command.type}`)
    settled = decision.accepted
  }
}
