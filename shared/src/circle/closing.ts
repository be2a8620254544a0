import type { MemberId } from '../ids.ts'
import { after, type Moment } from '../time.ts'
import { type Circle, CLOSING_TAKES } from './circle.ts'
import type { Ruling } from './decision.ts'

/** [G12] Anybody starts it; whoever wants the same meanwhile has it already. */
export const close = (circle: Circle, by: MemberId): Circle => ({
  ...circle,
  closing: circle.closing ?? { by, until: after(circle.at, CLOSING_TAKES), agreed: [by] },
  kept: null,
})

/** [G12] *Keep the circle*: as long as it is there, anybody may. */
export const object = (circle: Circle, by: MemberId): Ruling =>
  circle.closing ? { ...circle, closing: null, kept: { by, until: circle.closing.until } } : 'too-late'

/** [G31] *Yes, close it*: to the question that was seen, and to no other one. */
export function agreeToClose(circle: Circle, until: Moment, by: MemberId): Ruling {
  const { closing } = circle
  if (closing?.until !== until) return 'too-late'
  const agreed = circle.members.map(({ id }) => id).filter((id) => id === by || closing.agreed.includes(id))
  return { ...circle, closing: { ...closing, agreed } }
}

/** [G31] Nobody is left to wait for, also when the last one who was has left. A session that is open is not closed on those in it. */
export const closedWhenAgreed = (circle: Circle): Circle =>
  !circle.session && circle.closing?.agreed.length === circle.members.length ? closed(circle) : circle

/** [G12] Nobody objected. A session that is open is not closed on those in it. */
export function closingExpired(circle: Circle, until: Moment): Ruling {
  if (circle.closing?.until !== until || circle.at < until) return 'too-late'
  return circle.session ? 'not-now' : closed(circle)
}

/** [G7] [G12] Nothing of it is left but its name and that it is closed. */
export const closed = (circle: Circle): Circle => ({
  form: circle.form,
  id: circle.id,
  version: circle.version,
  at: circle.at,
  lastMet: circle.lastMet,
  purpose: { words: null, revision: circle.purpose.revision },
  rhythm: { words: null, revision: circle.rhythm.revision },
  next: { words: null, revision: circle.next.revision },
  invitation: null,
  members: [],
  agreement: { active: null, draft: null },
  commitments: [],
  lettings: [],
  session: null,
  held: [],
  closing: null,
  kept: null,
  news: [],
  closed: true,
})
