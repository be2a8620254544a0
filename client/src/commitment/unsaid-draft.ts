import type { Memory } from '../session/ports.ts'
import type { CommitmentHome } from './home.ts'
import { type KeptDraft, keptDraft } from './kept-draft.ts'

type Said = Pick<CommitmentHome['seen'][number], 'id' | 'words'>

/** [V22] [W16] What waits on this device to be said; null: nothing does. What has been said waits no more, though its words may still be kept. */
export function unsaidDraft(
  home: Pick<CommitmentHome, 'id' | 'open'> & { readonly own: { readonly mine: readonly Said[] } },
  memory: Memory,
): KeptDraft | null {
  const kept = keptDraft(memory, home.id)
  const isSaid = home.own.mine.some((one) => home.open(one.id, one.words)?.will === kept?.will)
  return kept?.will && !isSaid ? kept : null
}
