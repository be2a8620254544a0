import type { MemberId } from '../ids.ts'
import type { Member, Room } from './room.ts'

export const memberIn = (room: Room, id: MemberId): Member | undefined =>
  room.members.find((member) => member.id === id)

/** Here, or not known to be away. */
export const isHere = (member: Member): boolean => member.presence.is !== 'away'

export const isHereIn = (room: Room, id: MemberId): boolean => {
  const member = memberIn(room, id)
  return member !== undefined && isHere(member)
}

export const present = (room: Room): readonly Member[] => room.members.filter(isHere)

/** The room with one member changed. */
export const withMember = (room: Room, id: MemberId, change: Partial<Member>): Room => ({
  ...room,
  members: room.members.map((member) => (member.id === id ? { ...member, ...change } : member)),
})
