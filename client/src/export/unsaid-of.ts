import type { Item } from '@rondo/shared/export/may-leave'
import { same } from '@rondo/shared/protocol/same'
import type { CommitmentHome } from '../commitment/home.ts'
import { unsaidDraft } from '../commitment/unsaid-draft.ts'
import { keptReport } from '../review/kept-report.ts'
import type { Memory } from '../session/ports.ts'
import { commitmentSentence } from '../words/commitment-sentence.ts'
import { noteItem, openedItem } from './items.ts'

type Said = Pick<CommitmentHome['seen'][number], 'id' | 'owner' | 'words'>

/** Where something is being written; without a view of it, what was said before is not known. */
export type WrittenFor = Pick<CommitmentHome, 'id' | 'me' | 'open' | 'nameOf'> & {
  readonly own: { readonly mine: readonly Said[] }
  readonly seen: readonly Said[]
}

/** [W16] What this device holds of one’s own that was written and not said: a commitment, and what became of others. With `tab`: what stands in its form, too, if another tab keeps something else on the device. */
export function unsaidOf(home: WrittenFor, memory: Memory, tab: Memory | null = null): readonly Item[] {
  const { me, own, seen } = home
  const ownerName = home.nameOf(me)
  const drafts = [memory, tab].flatMap((one) => {
    const words = one && unsaidDraft(home, one)
    if (!words) return []
    const { isShared, seenBy, partner } = words
    const sight = isShared || seenBy === 'group' ? {} : { seenBy }
    const asks = partner && seenBy !== 'me' ? home.nameOf(partner) : ''
    return openedItem({
      owner: me,
      ownerName,
      letOut: 'stays',
      words,
      attempts: [],
      unseen: 'not-said',
      asks,
      ...sight,
    })
  })
  const reported = [...own.mine, ...seen.filter(({ owner }) => owner === null)]
  return [...drafts.filter(isFirst), ...reported.flatMap((one) => reportOf(home, one, memory) ?? [])]
}

const isFirst = (one: Item, at: number, all: readonly Item[]): boolean =>
  all.findIndex((other) => same(one, other)) === at

/** Null: nothing of it waits here. */
function reportOf(home: WrittenFor, one: Said, memory: Memory): Item | null {
  const { learned, changed } = keptReport(memory, home.id, one.id)
  const [said, now] = [home.open(one.id, one.words), changed].map((words) =>
    words?.will ? commitmentSentence(words.when, words.will, one.owner === null) : '',
  )
  const written = [learned.trim(), now].filter(Boolean)
  return written.length > 0
    ? { ...noteItem([said, ...written].filter(Boolean).join('\n'), home.me), unseen: 'not-said' }
    : null
}
