import type { Answer } from '../room/answer.ts'
import { withAnswer } from '../room/devices.ts'
import type { ByMember } from './by.ts'
import type { Circle, CircleMember } from './circle.ts'
import { memberIn, withMember } from './members.ts'

/** The last command of this device that was accepted, and its answer. */
export const lastAnswer = (member: CircleMember, by: ByMember): CircleMember['devices'][number] | undefined =>
  member.devices.find((known) => known.device === by.device)

/** The circle that remembers this answer for this device. */
export function answered(circle: Circle, by: ByMember, answer: Answer): Circle {
  const member = memberIn(circle, by.member)
  return member ? withMember(circle, by.member, { devices: withAnswer(member.devices, by, answer) }) : circle
}
