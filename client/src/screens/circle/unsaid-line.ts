import type { Item } from '@rondo/shared/export/may-leave'
import type { MemberId } from '@rondo/shared/ids'
import { keptFields } from '../../circle/kept-fields.ts'
import { noteItem } from '../../export/items.ts'
import type { Memory } from '../../session/ports.ts'

/** [W16] A line for the agreement that was typed on this device, and not added. */
export function unsaidLine(memory: Memory, circle: string, me: MemberId): readonly Item[] {
  const typed = keptFields(memory, circle, 'line')?.typed.line?.trim()
  return typed ? [{ ...noteItem(typed, me), unseen: 'not-said' }] : []
}
