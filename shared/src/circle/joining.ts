import { draftJoined } from './agreement.ts'
import { CIRCLE_SIZE, type Circle } from './circle.ts'
import type { CircleServerCommand } from './commands.ts'
import type { Ruling } from './decision.ts'
import { memberIn } from './members.ts'

export type Joining = Extract<CircleServerCommand, { type: 'member.join' }>

/** [G2] Whether this very seat has joined: whoever did is answered so again, and needs no invitation any more. */
export const hasJoined = (circle: Circle, { member, seat }: Joining): boolean => memberIn(circle, member)?.seat === seat

/** [G2] [G3] Somebody new comes in by the invitation and the agreement that hold. */
export function join(circle: Circle, { member, seat, name, invitation, agreement }: Joining): Ruling {
  if (circle.invitation?.hash !== invitation) return 'not-invited'
  // With another seat: this one was replaced, or somebody gives themselves out as a member.
  if (memberIn(circle, member)) return 'not-invited'
  if (circle.members.length >= CIRCLE_SIZE) return 'room-full'
  // They are to say yes to what holds, not to what held when the page was opened.
  if ((circle.agreement.active?.version ?? null) !== agreement) return 'changed-meanwhile'
  const members = [...circle.members, { id: member, seat, name, joined: circle.at, devices: [] }]
  return { ...circle, members, agreement: draftJoined(circle.agreement, member) }
}
