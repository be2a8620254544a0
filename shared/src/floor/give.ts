import type { MemberId } from '../ids.ts'
import { leftOf, takenTurn } from './end-turn.ts'
import type { Floor, Turn } from './floor.ts'
import { turnFor } from './pass-on.ts'
import type { Table } from './table.ts'

/** [T9] *Give my time to…*: the receiver speaks now, with what was left, and keeps their own turn. Null when nothing is left. */
export function given(floor: Floor, turn: Turn, to: MemberId, table: Table): Floor | null {
  const left = leftOf(turn, table.at)
  if (left === 0) return null
  const gift = turnFor({ member: to, left, own: false, later: false }, floor, table)
  return { ...takenTurn(floor, turn, table.at), stage: { at: 'turn', turn: gift } }
}
