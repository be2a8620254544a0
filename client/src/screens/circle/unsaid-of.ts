import type { Item } from '@rondo/shared/export/may-leave'
import type { CircleState } from '../../circle/circle-state.svelte.ts'
import { keptFields } from '../../circle/kept-fields.ts'
import { keptDraft } from '../../commitment/kept-draft.ts'
import { noteItem, openedItem } from '../../export/items.ts'
import { keptReport } from '../../review/kept-report.ts'
import type { Memory } from '../../session/ports.ts'
import { commitmentSentence } from '../../words/commitment-sentence.ts'

/** [W16] What this device holds of one’s own in a circle that was written and not said: a commitment, what became of others, a line. */
export function unsaidOf(circle: CircleState, memory: Memory): readonly Item[] {
  const { id, myId } = circle
  const words = keptDraft(memory, id)
  const draft = words?.will
    ? [openedItem({ owner: myId, ownerName: circle.nameOf(myId), letOut: 'stays', words, attempts: [] })]
    : []
  const reports = circle.commitments.filter(({ isMine }) => isMine).map((one) => reportOf(one, id, memory))
  const notes = [...reports, keptFields(memory, id, 'line')?.typed.line?.trim() ?? '']
  return [...draft, ...notes.filter(Boolean).map((text) => noteItem(text, myId))]
}

/** Empty: nothing of it waits here. */
function reportOf({ id, words }: CircleState['commitments'][number], circle: string, memory: Memory): string {
  const { learned, changed } = keptReport(memory, circle, id)
  const [said, now] = [words, changed].map((one) => (one?.will ? commitmentSentence(one.when, one.will) : ''))
  const written = [learned.trim(), now].filter(Boolean)
  return written.length > 0 ? [said, ...written].join('\n') : ''
}
