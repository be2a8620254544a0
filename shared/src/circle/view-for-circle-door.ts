import { CIRCLE_SIZE, type Circle } from './circle.ts'
import type { CircleForDoor } from './view.ts'
import { activeSeen, writtenSeen } from './view-for-circle.ts'

/** [G15] What somebody sees who has the invitation that holds: what for, who, when, and what they would say yes to. */
export const viewForCircleDoor = (circle: Circle): CircleForDoor => ({
  version: circle.version,
  purpose: writtenSeen(circle.purpose),
  rhythm: writtenSeen(circle.rhythm),
  next: writtenSeen(circle.next),
  members: circle.members.map(({ id, name }) => ({ id, name })),
  agreement: activeSeen(circle.agreement.active),
  isFull: circle.members.length >= CIRCLE_SIZE,
})
