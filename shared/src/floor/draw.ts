import type { MemberId } from '../ids.ts'
import { after, lasting } from '../time.ts'
import type { Floor, FloorRules } from './floor.ts'
import type { Table } from './table.ts'

/** How long the drawn order is shown before the first one speaks, in session seconds. */
export const DRAWING = 6

/** [T1] The order is drawn by chance, the host last; whoever is away comes after. */
export function drawOrder(
  members: readonly MemberId[],
  host: MemberId | null,
  table: Table,
  random: () => number,
): readonly MemberId[] {
  const others = shuffled(
    members.filter((member) => member !== host),
    random,
  )
  const order = host !== null && members.includes(host) ? [...others, host] : others
  return [...order.filter((member) => table.isHere(member)), ...order.filter((member) => !table.isHere(member))]
}

/** [T2] A floor with a freshly drawn order, shown to all before it opens. */
export function drawnFloor(rules: FloorRules, order: readonly MemberId[], table: Table): Floor {
  return {
    each: rules.each,
    grace: rules.grace,
    stage: { at: 'drawing', until: after(table.at, lasting(DRAWING, table.minute)) },
    drawn: order,
    waiting: order.map((member) => ({ member, left: null, own: true, later: false })),
    heard: [],
    ended: null,
    queue: null,
  }
}

/** Fisher and Yates: every order is equally likely. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1))
    const [one, other] = [result[last] as Item, result[pick] as Item]
    result[last] = other
    result[pick] = one
  }
  return result
}
