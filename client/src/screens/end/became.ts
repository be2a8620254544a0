import { type Commitment, type CommitmentSeen, type Outcome, UNDOABLE_FOR } from '@rondo/shared/commitment/commitment'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { type Promised, promised } from './commitments.ts'

/** One that the session came back to, in the words in which it was promised. */
export type Became = Promised & { readonly outcome: Outcome }

/** [W25] What became of what was promised, as the room heard it: one’s own first, in no order of what became of them. */
export function becameIn(room: RoomState): readonly Became[] {
  const { phase, home, all } = room
  if (phase?.is !== 'over' || !all?.agenda.some(({ kind }) => kind === 'review')) return []
  const { endedAt } = phase
  const { startedAt } = all.schedule
  const { mine, asked } = home.own
  const known = new Set([...mine, ...asked].map(({ id }) => id))
  // What one is asked about stays between the two until one has said yes.
  const told = asked.filter(({ isAccepted, seenBy }) => isAccepted || seenBy === 'group')
  return [...mine, ...told, ...home.seen.filter(({ id }) => !known.has(id))].flatMap((one) => {
    const last = one.attempts.at(-1)
    const at = saidAt(one)
    if (!last || at === null || startedAt === null || at < startedAt || at > endedAt) return []
    return { ...promised(room, one), words: home.open(one.id, last.words), outcome: last.outcome }
  })
}

/** When the last attempt was said; null: it says something else since. */
function saidAt(one: Commitment | CommitmentSeen): number | null {
  const until = 'undoable' in one ? one.undoable?.until : one.undoableUntil
  return until ? until - UNDOABLE_FOR : null
}
