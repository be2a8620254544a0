import { commitmentsForAll } from '../commitment/commitments-seen.ts'
import {
  type Agreement,
  CIRCLE_SIZE,
  type Circle,
  type CurrentSession,
  type HeldSession,
  type Written,
} from './circle.ts'
import { livesUntil } from './lives-until.ts'
import type { CircleForAll } from './view.ts'

/** [G15] What every member sees: written out field by field, so that nothing else can get in. `days`: how many it is kept for. */
export const viewForCircle = (circle: Circle, days: number): CircleForAll => ({
  version: circle.version,
  purpose: writtenSeen(circle.purpose),
  rhythm: writtenSeen(circle.rhythm),
  next: writtenSeen(circle.next),
  isInviting: circle.invitation !== null && circle.members.length < CIRCLE_SIZE,
  members: circle.members.map(({ id, name, joined }) => ({ id, name, joined })),
  agreement: { active: activeSeen(circle.agreement.active), draft: draftSeen(circle.agreement.draft) },
  commitments: commitmentsForAll(circle.commitments),
  session: circle.session && sessionSeen(circle.session),
  held: circle.held.map(heldSeen),
  closing: circle.closing && { by: circle.closing.by, until: circle.closing.until },
  livesUntil: livesUntil(circle, days),
})

export const writtenSeen = ({ words, revision }: Written): Written => ({ words, revision })

export const activeSeen = (active: Agreement['active']): Agreement['active'] =>
  active && { version: active.version, lines: linesSeen(active.lines), since: active.since }

const draftSeen = (draft: Agreement['draft']): Agreement['draft'] =>
  draft && {
    version: draft.version,
    lines: linesSeen(draft.lines),
    contributed: draft.contributed,
    accepted: draft.accepted,
  }

/** [G5] Nothing says who wrote a line. */
const linesSeen = (lines: NonNullable<Agreement['active']>['lines']) => lines.map(({ id, words }) => ({ id, words }))

const sessionSeen = (session: CurrentSession): CurrentSession => ({
  id: session.id,
  room: session.room,
  openedAt: session.openedAt,
  entered: session.entered.map(({ member, as }) => ({ member, as })),
})

const heldSeen = (held: HeldSession): HeldSession => ({
  id: held.id,
  endedAt: held.endedAt,
  format: held.format,
  here: held.here,
  hosted: held.hosted,
  taught: held.taught,
  presented: held.presented,
})
