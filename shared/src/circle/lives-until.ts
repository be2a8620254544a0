import { after, latest, type Moment } from '../time.ts'
import type { Circle } from './circle.ts'

const DAY = 24 * 60 * 60 * 1000

/** [G13] When it is forgotten if nobody meets again: so many days after its last session, or its beginning. */
export const livesUntil = ({ lastMet, session }: Pick<Circle, 'lastMet' | 'session'>, days: number): Moment =>
  after(session ? latest(lastMet, session.openedAt) : lastMet, days * DAY)
