import { keepHere, type Letting, letOut, settleLettings } from '../export/letting.ts'
import type { Ours } from '../export/ours.ts'
import type { MemberId } from '../ids.ts'
import type { Refusal } from '../room/refusals.ts'
import type { Circle } from './circle.ts'
import type { Ruling } from './decision.ts'

/** [W20] A yes to what holds or is promised as it stands. */
export const letOutOurs = (circle: Circle, of: Ours, by: MemberId): Ruling =>
  withRuled(circle, letOut(circle.lettings, of, by, groupOf(circle)))

export const keepOurs = (circle: Circle, of: Ours): Ruling => withRuled(circle, keepHere(circle.lettings, [of]))

/** [W20] As the circle is by now: another agreement, or another member, is asked anew. */
export function withLettings(circle: Circle): Circle {
  if (circle.lettings.length === 0) return circle
  const lettings = settleLettings(circle.lettings, groupOf(circle))
  return lettings === circle.lettings ? circle : { ...circle, lettings }
}

const withRuled = (circle: Circle, ruled: readonly Letting[] | Refusal): Ruling =>
  typeof ruled === 'string' ? ruled : { ...circle, lettings: ruled }

const groupOf = (circle: Circle) => ({
  members: circle.members.map(({ id }) => id),
  has: (of: Ours) => has(circle, of),
})

function has({ agreement, commitments }: Circle, of: Ours): boolean {
  switch (of.is) {
    case 'agreement':
      return agreement.active?.version === of.version
    case 'commitment':
      return commitments.some((one) => one.owner === null && one.id === of.id && one.words === of.words)
    case 'card':
      return false
    default:
      return of satisfies never
  }
}
