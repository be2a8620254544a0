import { type Circle, SESSION_LASTS_AT_MOST } from '@rondo/shared/circle/circle'
import { livesUntil } from '@rondo/shared/circle/lives-until'
import { after, latest, type Moment } from '@rondo/shared/time'
import type { Kind } from './kind.ts'
import { upgradeCircle } from './upgrade-circle.ts'

/** Circles, which live so many days after their last session. */
export const circleKind = (days: number): Kind<Circle> => ({
  name: 'circle',
  days,
  livesUntil: (circle) => livesUntil(circle, days),
  burnsAt: closesAt,
  // The day on which it is forgotten is shown: looking at it puts nothing off.
  staysWhileWatched: false,
  upgrade: upgradeCircle,
})

/** [G12] It waits for the session that is open, and that is over at the latest when nobody tells its end. */
function closesAt({ closed, closing, session, at }: Circle): Moment | null {
  if (closed) return at
  if (!closing) return null
  return session ? latest(closing.until, after(session.openedAt, SESSION_LASTS_AT_MOST)) : closing.until
}
