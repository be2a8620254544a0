import type { MemberId } from '../ids.ts'
import type { Circle, CircleMember } from './circle.ts'

export const memberIn = (circle: Circle, id: MemberId): CircleMember | undefined =>
  circle.members.find((member) => member.id === id)

/** The circle with one member changed. */
export const withMember = (circle: Circle, id: MemberId, change: Partial<CircleMember>): Circle => ({
  ...circle,
  members: circle.members.map((member) => (member.id === id ? { ...member, ...change } : member)),
})
