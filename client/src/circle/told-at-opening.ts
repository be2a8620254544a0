import type { ViewForAll } from '@rondo/shared/room/view'
import { inSessionWords as words } from '../words/in-session.ts'

/** [G17] [G18] What a session of a circle begins with: that it has nothing to come back to, and what was agreed on. Empty: nothing. */
export function toldAtOpening(room: Pick<ViewForAll, 'format' | 'agenda'> | null, agreement: string): string {
  const isLeftOut = room?.format === 'promises-kept' && room.agenda.every(({ kind }) => kind !== 'review')
  return [isLeftOut && words.nothingPromised, agreement && words.agreed(agreement)].filter(Boolean).join(' ')
}
