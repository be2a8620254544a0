import type { CircleOpening } from '../protocol/circle.ts'
import type { Moment } from '../time.ts'
import { CIRCLE_FORM, type Circle } from './circle.ts'

/** [G1] A circle as it is opened, with whoever opens it as its first member. */
export function newCircle(opening: CircleOpening, at: Moment): Circle {
  return {
    form: CIRCLE_FORM,
    id: opening.circle,
    version: 1,
    at,
    lastMet: at,
    purpose: { words: opening.purpose, revision: 1 },
    rhythm: { words: null, revision: 0 },
    next: { words: null, revision: 0 },
    invitation: opening.invitation,
    members: [{ id: opening.member, seat: opening.seat, name: opening.name, joined: at, devices: [] }],
    agreement: { active: null, draft: { version: 1, lines: [], contributed: [], accepted: [] } },
    commitments: [],
    lettings: [],
    session: null,
    held: [],
    closing: null,
    kept: null,
    news: [],
    closed: false,
  }
}
