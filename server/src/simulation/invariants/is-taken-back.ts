import type { Step } from '../step.ts'
import { floorOf } from './spoken.ts'

/** *Undo*, or *I wasn’t done* across the end of a part: the room stands as it did before. */
export function isTakenBack({ before, after, asked }: Step): boolean {
  if (!before.previous?.phase || after.previous) return false
  if (asked?.command.type === 'host.undo') return true
  return (
    asked?.command.type === 'turn.reclaim' &&
    before.previous.reclaim?.turn === asked.command.turn &&
    floorOf(before)?.ended?.number !== asked.command.turn
  )
}
