import type { MemberId } from '../ids.ts'
import type { Commitment } from './commitment.ts'

/**
 * [R7] [G7] [K5] Once somebody has left: theirs are gone, or with `keep` those that the group saw stay, closed, for nobody is left to say what
 * became of them; they ask about nothing any more.
 */
export const withoutMember = (all: readonly Commitment[], member: MemberId, keep = false): readonly Commitment[] =>
  all
    .filter((one) => one.owner !== member || (keep && one.seenBy === 'group'))
    .map((one) => ({
      ...one,
      isOpen: one.isOpen && one.owner !== member,
      // [W18] From now on nobody knows which name is to be taken out of its theme.
      letOut: one.owner === member && one.letOut === 'themes' ? 'stays' : one.letOut,
      thanked: one.thanked.filter((id) => id !== member),
      undoable:
        one.undoable && one.owner !== member
          ? { ...one.undoable, thanked: one.undoable.thanked.filter((id) => id !== member) }
          : null,
      partner: partnerWithout(one, member),
    }))

function partnerWithout({ partner, owner }: Commitment, member: MemberId): Commitment['partner'] {
  if (!partner || partner.is === 'gone') return partner
  if (owner === member) return null
  return partner.member === member ? (partner.is === 'declined' ? null : { is: 'gone' }) : partner
}
