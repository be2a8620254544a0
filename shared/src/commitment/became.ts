import { after } from '../time.ts'
import { type Among, type Commitments, changed, openOf, type Ruled } from './changed.ts'
import type { CommitmentCommand } from './commands.ts'
import { MOST_ATTEMPTS, MOST_OPEN, type Outcome, UNDOABLE_FOR } from './commitment.ts'

type Of<Type extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: Type }>

const CLOSING: ReadonlySet<Outcome> = new Set(['done', 'let-go'])

/** [K7] What became of it. */
export const reported = (
  all: Commitments,
  { id, revision, outcome, learned, words }: Of<'commitment.report'>,
  { by, at }: Among,
): Ruled =>
  changed(all, id, by, (one) => {
    if (one.revision !== revision) return 'changed-meanwhile'
    if (!one.isOpen) return 'too-late'
    if ((outcome === 'changed') !== (words !== null)) return 'malformed'
    const attempts = [...one.attempts, { words: one.words, learned, outcome }].slice(-MOST_ATTEMPTS)
    const isOpen = !CLOSING.has(outcome)
    const undoable = { until: after(at, UNDOABLE_FOR), thanked: one.thanked }
    return { ...one, attempts, isOpen, undoable, words: words ?? one.words, thanked: words ? [] : one.thanked }
  })

/** [K12] As if the last attempt had not been said: the ones before stay. */
export const undone = (all: Commitments, { id, revision }: Of<'commitment.undo'>, { by, at }: Among): Ruled =>
  changed(all, id, by, (one) => {
    if (one.revision !== revision) return 'changed-meanwhile'
    const last = one.attempts.at(-1)
    if (!last || !one.undoable || at >= one.undoable.until) return 'too-late'
    if (!one.isOpen && openOf(all, one.owner).length >= MOST_OPEN) return 'too-many'
    // A thanks for the words that are taken back is one for nothing.
    const thanked = last.outcome === 'changed' ? one.undoable.thanked : one.thanked
    return { ...one, attempts: one.attempts.slice(0, -1), isOpen: true, undoable: null, words: last.words, thanked }
  })
