import type { MemberCommand } from '@rondo/shared/room/commands'

/** The controls that *Undo* takes back. */
const UNDOABLE = [
  'host.pause',
  'host.resume',
  'host.extend',
  'host.skip',
  'host.next',
  'plan.fit',
  'plan.change',
] as const

export type UndoableControl = (typeof UNDOABLE)[number]

/** [V24] Which control *Undo* would take back after this command was accepted, as far as this device knows; `before` is what it knew. */
export function lastControl(before: UndoableControl | null, accepted: MemberCommand['type']): UndoableControl | null {
  if (accepted === 'host.undo') return null
  return UNDOABLE.find((control) => control === accepted) ?? before
}
