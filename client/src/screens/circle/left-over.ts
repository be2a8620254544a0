import { type Leaving, mayLeave } from '@rondo/shared/export/may-leave'
import type { MemberId, SealedText } from '@rondo/shared/ids'
import { keptFields } from '../../circle/kept-fields.ts'
import { noteItem } from '../../export/items.ts'
import { unsaidOf, type WrittenFor } from '../../export/unsaid-of.ts'
import { reportedIn } from '../../review/kept-report.ts'
import type { Memory } from '../../session/ports.ts'

/** [G12] [W16] What somebody was writing for a circle when it was closed or left, in the form of this tab and kept by another one. */
export function leftOver(home: WrittenFor, memory: Memory, tab: Memory | null = null): readonly Leaving[] {
  const typed = keptFields(memory, home.id, 'line')?.typed.line?.trim()
  const items = [
    ...unsaidOf(home, memory, tab),
    ...(typed ? [{ ...noteItem(typed, home.me), unseen: 'not-said' as const }] : []),
  ]
  return mayLeave(items, home.me, [])
}

/** A circle that was closed or left before this page was opened: nothing of it can be seen. */
export function unseenHome(circle: string, memory: Memory): WrittenFor {
  const me = '' as MemberId
  const mine = reportedIn(memory, circle).map((id) => ({ id, owner: me, words: '' as SealedText }))
  return { id: circle, me, own: { mine }, seen: [], open: () => null, nameOf: () => '' }
}
