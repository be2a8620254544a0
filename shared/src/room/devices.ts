import type { Answer } from './answer.ts'
import type { ByMember } from './by.ts'
import { memberIn, withMember } from './members.ts'
import type { Member, Room } from './room.ts'

/** So many devices of a seat are remembered. */
const DEVICES = 4

/** The last command of this device that was accepted, and its answer. */
export const lastAnswer = (room: Room, by: ByMember): { number: number; answer: Answer } | undefined =>
  memberIn(room, by.member)?.devices.find((known) => known.device === by.device)

/** The room that remembers this answer for this device. */
export function answered(room: Room, by: ByMember, answer: Answer): Room {
  const member = memberIn(room, by.member)
  if (!member) return room
  return withMember(room, by.member, { devices: withAnswer(member.devices, by, answer) })
}

/** The devices of a seat, newest last, once this one has had its answer. */
export function withAnswer(
  devices: Member['devices'],
  { device, number }: Pick<ByMember, 'device' | 'number'>,
  answer: Answer,
): Member['devices'] {
  const others = devices.filter((known) => known.device !== device)
  return [...others, { device, number, answer }].slice(-DEVICES)
}
