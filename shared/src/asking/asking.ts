import type { Table } from '../floor/table.ts'
import type { MemberId } from '../ids.ts'
import { after, lasting, type Moment } from '../time.ts'

/** How a part asks for somebody. */
export interface AskingRules {
  /** What the one who says yes becomes. */
  readonly finds: 'lead' | 'chosen'
  /** How many are asked by draw before the part goes on without. */
  readonly most: number
}

/** Session seconds in which anyone may volunteer, and in which the one who was drawn may answer. */
export const VOLUNTEERS = 20
export const ANSWER = 20

/** A part looks for somebody: first anyone may say so, then one after the other is drawn and asked privately. */
export type Asking =
  | { readonly at: 'volunteers'; readonly until: Moment }
  | { readonly at: 'drawn'; readonly member: MemberId; readonly until: Moment; readonly declined: readonly MemberId[] }

export const openAsking = (table: Table): Asking => ({
  at: 'volunteers',
  until: after(table.at, lasting(VOLUNTEERS, table.minute)),
})

/** [T22] The next one is drawn among those who were not asked yet; null when nobody is left to ask. Who said no is nobody’s business. */
export function drawNext(
  asking: Asking,
  candidates: readonly MemberId[],
  most: number,
  table: Table,
  random: () => number,
): Asking | null {
  const declined = asking.at === 'drawn' ? [...asking.declined, asking.member] : []
  const left = candidates.filter((member) => table.isHere(member) && !declined.includes(member))
  const member = left[Math.floor(random() * left.length)]
  if (member === undefined || declined.length >= most) return null
  return { at: 'drawn', member, until: after(table.at, lasting(ANSWER, table.minute)), declined }
}
