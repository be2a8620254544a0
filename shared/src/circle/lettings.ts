import { lettingsOf } from '../export/lettings-of.ts'
import type { Ours } from '../export/ours.ts'
import type { MemberId } from '../ids.ts'
import type { Circle } from './circle.ts'
import type { Ruling } from './decision.ts'

const { letOut, keep, settle } = lettingsOf<Circle>(
  ({ agreement }, of) => of.is === 'agreement' && agreement.active?.version === of.version,
)

/** [W20] A yes to what holds or is promised as it stands. */
export const letOutOurs = (circle: Circle, of: Ours, by: MemberId): Ruling => letOut(circle, of, by)

export const keepOurs = (circle: Circle, of: Ours): Ruling => keep(circle, [of])

/** [W20] As the circle is by now: another agreement, or another member, is asked anew. */
export const withLettings = (circle: Circle): Circle => settle(circle)
