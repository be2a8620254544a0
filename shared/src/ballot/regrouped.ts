import type { CardId } from '../ids.ts'
import type { CardMove } from '../room/commands.ts'

type Groups = readonly (readonly CardId[])[]

/**
 * [E28] What belongs together after these moves, in the order of `cards`: every moved card leaves where it was, then each goes with
 * what it was put to. In whichever order the moves are given, it comes to the same.
 */
export function regrouped(cards: readonly CardId[], groups: Groups, moves: readonly CardMove[]): Groups {
  const known = moves.filter(({ card, to }) => cards.includes(card) && (to === null || cards.includes(to)))
  const moved = new Set(known.map(({ card }) => card))
  // Who belongs to whom: each card points to a place, and those with one place belong together.
  const place = new Map<CardId, number>(
    cards.map((card, index) => {
      const group = moved.has(card) ? -1 : groups.findIndex((one) => one.includes(card))
      return [card, group === -1 ? groups.length + index : group]
    }),
  )
  for (const { card, to } of known) {
    const from = place.get(card)
    const into = to === null ? from : place.get(to)
    if (from === undefined || into === undefined) continue
    for (const [one, at] of place) if (at === from) place.set(one, into)
  }
  const found = new Map<number, CardId[]>()
  for (const [card, at] of place) found.set(at, [...(found.get(at) ?? []), card])
  return [...found.values()].filter((group) => group.length > 1)
}
