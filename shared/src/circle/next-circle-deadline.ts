import { after, type Moment } from '../time.ts'
import { type Circle, SESSION_LASTS_AT_MOST } from './circle.ts'
import type { CircleClockCommand } from './commands.ts'

export interface CircleDeadline {
  readonly at: Moment
  readonly command: CircleClockCommand
}

/** [G9] [G12] The moment at which something of a circle falls due, and the command for it; null: nothing will. */
export function nextCircleDeadline({ session, closing }: Circle): CircleDeadline | null {
  // While a session is open its end comes first: no closing is carried out before it.
  if (session) {
    const at = after(session.openedAt, SESSION_LASTS_AT_MOST)
    return { at, command: { type: 'session.expire', room: session.room } }
  }
  return closing && { at: closing.until, command: { type: 'closing.expire', until: closing.until } }
}
