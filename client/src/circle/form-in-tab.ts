import { forgetWriting, keepDraft, keptDraft } from '../commitment/kept-draft.ts'
import type { Memory } from '../session/ports.ts'

/** [V22] What stands in the form of this tab, as the device keeps it just now, is known to the tab, too: another tab may keep its own there next. */
export function keepInTab(device: Memory, tab: Memory, circle: string): void {
  const kept = keptDraft(device, circle)
  if (kept) keepDraft(tab, circle, kept)
  else forgetWriting(tab, circle)
}
