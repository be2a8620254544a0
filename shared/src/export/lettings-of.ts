import type { Commitment } from '../commitment/commitment.ts'
import type { MemberId } from '../ids.ts'
import type { Refusal } from '../room/refusals.ts'
import { type Group, keepHere, type Letting, letOut, settleLettings } from './letting.ts'
import type { Ours } from './ours.ts'

/** A room, or a circle. */
interface Whole {
  readonly members: readonly { readonly id: MemberId }[]
  readonly commitments: readonly Commitment[]
  readonly lettings: readonly Letting[]
}

/** [W20] How those of one kind let out what belongs to all of them. `has`: what they have beside promises they share. */
export function lettingsOf<Of extends Whole>(
  has: (whole: Of, of: Exclude<Ours, { is: 'commitment' }>) => boolean,
): {
  /** One member’s yes. */
  readonly letOut: (whole: Of, of: Ours, by: MemberId) => Of | Refusal
  /** *It stays here*. */
  readonly keep: (whole: Of, some: readonly Ours[]) => Of | Refusal
  /** As the whole is by now: what is gone, or says something else, is asked about anew. */
  readonly settle: (whole: Of) => Of
} {
  const groupOf = (whole: Of): Group => ({
    members: whole.members.map(({ id }) => id),
    has: (of) => (of.is === 'commitment' ? isShared(whole, of) : has(whole, of)),
  })
  const ruled = (whole: Of, lettings: readonly Letting[] | Refusal): Of | Refusal =>
    typeof lettings === 'string' ? lettings : { ...whole, lettings }
  return {
    letOut: (whole, of, by) => ruled(whole, letOut(whole.lettings, of, by, groupOf(whole))),
    keep: (whole, some) => ruled(whole, keepHere(whole.lettings, some)),
    settle(whole) {
      if (whole.lettings.length === 0) return whole
      const lettings = settleLettings(whole.lettings, groupOf(whole))
      return lettings === whole.lettings ? whole : { ...whole, lettings }
    },
  }
}

const isShared = ({ commitments }: Whole, of: Extract<Ours, { is: 'commitment' }>): boolean =>
  commitments.some((one) => one.owner === null && one.id === of.id && one.words === of.words)
