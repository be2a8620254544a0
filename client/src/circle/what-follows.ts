import type { CircleForAll } from '@rondo/shared/circle/view'
import type { DraftShown } from './circle-shown.ts'
import { waitsForMe } from './waits-for-me.ts'

/** What a member does next, or waits for. */
export type WhatFollows = 'invite' | 'others' | 'meet'

/** [G27] What comes next; null: nothing has to be said, or something waits for oneself. */
export function whatFollows(
  { members, agreement, next, session, held }: CircleForAll,
  draft: DraftShown | null,
): WhatFollows | null {
  if (members.length === 1) return 'invite'
  if (waitsForMe(draft)) return null
  // [G6] Nobody is waited for while nothing of it is changed.
  if (draft) return draft.toContribute === 0 && (draft.lines.length === 0 || !draft.isChanged) ? null : 'others'
  const isUnderWay = next.words !== null || session !== null || held.length > 0
  return agreement.active && !isUnderWay ? 'meet' : null
}
