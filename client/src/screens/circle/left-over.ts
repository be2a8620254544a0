import { type Leaving, mayLeave } from '@rondo/shared/export/may-leave'
import type { MemberId, SealedText } from '@rondo/shared/ids'
import { unsaidOf, type WrittenFor } from '../../export/unsaid-of.ts'
import { reportedIn } from '../../review/kept-report.ts'
import type { Memory } from '../../session/ports.ts'
import { unsaidLine } from './unsaid-line.ts'

/** [G12] [W16] What somebody was writing for a circle when it was closed or left, in the form of this tab and kept by another one. */
export function leftOver(home: WrittenFor, memory: Memory, tab: Memory | null = null): readonly Leaving[] {
  const items = [...unsaidOf(home, memory, tab), ...unsaidLine(memory, home.id, home.me)]
  return mayLeave(items, home.me, [])
}

/** A circle that was closed or left before this page was opened: nothing of it can be seen. */
export function unseenHome(circle: string, memory: Memory): WrittenFor {
  const me = '' as MemberId
  const mine = reportedIn(memory, circle).map((id) => ({ id, owner: me, words: '' as SealedText }))
  return { id: circle, me, own: { mine }, seen: [], open: () => null, nameOf: () => '' }
}
