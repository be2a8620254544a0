import type { PlannedPart } from './planned-part.ts'
import type { Divided } from './unbegun.ts'

/** What somebody has changed in a plan, and how it was before. */
export interface Edits {
  readonly before: Divided
  readonly parts: readonly PlannedPart[]
}

const kept = new WeakMap<object, Edits>()

/** [W15] The edits of this room’s plan that have not been used yet, as long as the page stands. */
export const keptEdits = (room: object): Edits | null => kept.get(room) ?? null

/** [W15] Keeps them, so that closing the sheet loses nothing, nor does somebody who starts meanwhile; null: they were used or taken back. */
export function keepEdits(room: object, edits: Edits | null): void {
  if (edits) kept.set(room, edits)
  else kept.delete(room)
}
