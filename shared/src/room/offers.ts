import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import type { Offer, Room } from './room.ts'

const isOf =
  (by: ByMember, to: Offer['to']) =>
  (offer: Offer): boolean =>
    offer.member === by.member && offer.to === to

/** [A12] *I’ll bring one*, *I’ll teach something*: whoever waited longest comes first. */
export function makeOffer(room: Room, to: Offer['to'], by: ByMember): Ruling {
  if (room.phase.is === 'over') return 'too-late'
  if (room.offers.some(isOf(by, to))) return 'not-now'
  return { ...room, offers: [...room.offers, { member: by.member, to }] }
}

export function withdrawOffer(room: Room, to: Offer['to'], by: ByMember): Ruling {
  const offers = room.offers.filter((offer) => !isOf(by, to)(offer))
  return offers.length === room.offers.length ? 'too-late' : { ...room, offers }
}
