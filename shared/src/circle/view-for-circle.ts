import { commitmentsForAll } from '../commitment/commitments-seen.ts'
import { lettingsForAll } from '../export/letting.ts'
import {
  type Agreement,
  CIRCLE_SIZE,
  type Circle,
  type CurrentSession,
  type HeldSession,
  type Written,
} from './circle.ts'
import { livesUntil } from './lives-until.ts'
import type { CircleForAll, DraftSeen } from './view.ts'

/** [G15] What every member sees: written out field by field, so that nothing else can get in. `days`: how many it is kept for. */
export const viewForCircle = (circle: Circle, days: number): CircleForAll => ({
  version: circle.version,
  purpose: writtenSeen(circle.purpose),
  rhythm: writtenSeen(circle.rhythm),
  next: writtenSeen(circle.next),
  isInviting: circle.invitation !== null && circle.members.length < CIRCLE_SIZE,
  invitation: circle.invitation?.token ?? null,
  members: circle.members.map(({ id, name, joined }) => ({ id, name, joined })),
  agreement: { active: activeSeen(circle.agreement.active), draft: draftSeen(circle) },
  commitments: commitmentsForAll(circle.commitments),
  lettings: lettingsForAll(circle.lettings),
  session: circle.session && sessionSeen(circle.session),
  held: circle.held.map(heldSeen),
  closing: circle.closing && closingSeen(circle.closing),
  kept: circle.kept && { by: circle.kept.by, until: circle.kept.until },
  news: circle.news.map(({ what, by, until }) => ({ what, by, until })),
  livesUntil: livesUntil(circle, days),
})

const closingSeen = ({ by, until, agreed }: NonNullable<Circle['closing']>): Circle['closing'] => ({
  by,
  until,
  agreed,
})

export const writtenSeen = ({ words, revision }: Written): Written => ({ words, revision })

export const activeSeen = (active: Agreement['active']): Agreement['active'] =>
  active && { version: active.version, lines: linesSeen(active.lines), since: active.since }

/** [G5] Who is missing from those who have added a line or passed would tell who wrote the line that is new. */
const draftSeen = ({ agreement: { draft }, members }: Circle): DraftSeen | null =>
  draft && {
    version: draft.version,
    lines: linesSeen(draft.lines),
    toContribute: members.length - draft.contributed.length,
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
