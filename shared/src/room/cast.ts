import type { MemberId } from '../ids.ts'
import { kindOf, type Segment } from '../segments/index.ts'
import { isHereIn, memberIn } from './members.ts'
import type { Room } from './room.ts'

/** [A13] Who leads this part as it begins: whoever offered first and is here; the teller again in parts that are theirs. Null: nobody. */
export function leadOf(room: Room, segment: Segment): MemberId | null {
  const lead = kindOf(segment).lead(segment.options)
  switch (lead) {
    case null:
      return null
    case 'volunteer':
      return offered(room, 'bring', [])
    case 'teller':
      return room.teller !== null && memberIn(room, room.teller) ? room.teller : null
    case 'teacher':
      return offered(room, 'teach', room.taught)
    default:
      return lead satisfies never
  }
}

const offered = (room: Room, to: 'bring' | 'teach', before: readonly MemberId[]): MemberId | null =>
  room.offers.find((offer) => offer.to === to && isHereIn(room, offer.member) && !before.includes(offer.member))
    ?.member ?? null

/** The room once this one leads the part. */
export function ledBy(room: Room, segment: Segment, member: MemberId | null): Room {
  if (member === null) return room
  const lead = kindOf(segment).lead(segment.options)
  if (lead === 'volunteer') return { ...room, teller: member }
  return lead === 'teacher' ? { ...room, taught: [...room.taught, member] } : room
}
