import type { Moment } from '@rondo/shared/time'

/** Whoever says “now” needs a moment to press the button, and clocks differ. In milliseconds. */
const LATE_BY = 60_000

/** [G23] Whether a session may be planned for this moment, by the server’s clock: it is still to come, and the circle is still kept then. */
export function nextPossible(moment: Moment, now: Moment, livesUntil: Moment): 'yes' | 'past' | 'far' {
  if (moment < now - LATE_BY) return 'past'
  return moment > livesUntil ? 'far' : 'yes'
}
