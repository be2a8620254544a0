import { latest, type Moment } from '../time.ts'
import type { Circle } from './circle.ts'
import { decideCircle } from './decide-circle.ts'
import { nextCircleDeadline } from './next-circle-deadline.ts'

/** [G9] [G12] Everything of a circle that is due by then, each at its own moment. The same circle when nothing was. */
export function settleCircle(circle: Circle, at: Moment): Circle {
  let settled = circle
  for (;;) {
    const deadline = nextCircleDeadline(settled)
    if (!deadline || deadline.at > at) return settled
    const decision = decideCircle(settled, deadline.command, { at: latest(deadline.at, settled.at) })
    // A deadline that its own command does not end would come again for ever.
    if (!('accepted' in decision)) throw new Error(`deadline refused: ${deadline.command.type}`)
    settled = decision.accepted
  }
}
