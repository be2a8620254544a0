import type { DraftShown } from './circle-shown.ts'

/** What of an agreement only oneself can do, and the others wait for. */
export type WaitsForMe = 'contribute' | 'accept'

/** [G25] What of the agreement waits for oneself; null: nothing. */
export function waitsForMe(draft: DraftShown | null): WaitsForMe | null {
  if (!draft) return null
  if (!draft.haveIContributed) return 'contribute'
  const isToAccept =
    draft.isChanged && draft.toContribute === 0 && draft.lines.length > 0 && draft.toAccept.some(({ isMe }) => isMe)
  return isToAccept ? 'accept' : null
}
