import type { Answer } from './answer.ts'
import type { ByMember } from './by.ts'
import { memberIn, withMember } from './members.ts'
import type { Room } from './room.ts'

/** So many devices of a seat are remembered. */
const DEVICES = 4

/** The last command of this device that was accepted, and its answer. */
export const lastAnswer = (room: Room, by: ByMember): { number: number; answer: Answer } | undefined =>
  memberIn(room, by.member)?.devices.find((known) => known.device === by.device)

/** The room that remembers this answer for this device. */
export function answered(room: Room, by: ByMember, answer: Answer): Room {
  const member = memberIn(room, by.member)
  if (!member) return room
  const others = member.devices.filter((known) => known.device !== by.device)
  const devices = [...others, { device: by.device, number: by.number, answer }].slice(-DEVICES)
  return withMember(room, by.member, { devices })
}
