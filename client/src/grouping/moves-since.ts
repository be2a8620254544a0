import type { CardSeen } from '../ballot/cards.ts'

type Groups = readonly (readonly CardSeen[])[]

/** A card that stands with another one now, or by itself. */
export interface Move {
  readonly card: CardSeen
  readonly to: CardSeen | null
}

/** [E28] What belongs to something else than before; of what came or went with it nothing is told. */
export function movesSince(before: Groups, now: Groups): readonly Move[] {
  const isThere = new Set(now.flat().map(({ id }) => id))
  return now.flatMap((group) =>
    group.flatMap((card): readonly Move[] => {
      const others = group.filter((one) => one !== card)
      const was =
        before.find((some) => some.some(({ id }) => id === card.id))?.filter(({ id }) => isThere.has(id)) ?? []
      if (was.length === 0) return []
      const isNew = (one: CardSeen) => was.every(({ id }) => id !== one.id)
      // Of two that were together the later one was taken away.
      const isLeft = was.length > 2 || (was.length === 2 && was[0]?.id !== card.id)
      if (others.length === 0) return isLeft ? [{ card, to: null }] : []
      // The first of a group stays where it is: the others came to it.
      const [first] = group
      return first && first !== card && others.every(isNew) ? [{ card, to: first }] : []
    }),
  )
}
