import type { DeviceId, MemberId } from '@rondo/shared/ids'
import type { CommandMessage } from '@rondo/shared/protocol/messages'
import type { MemberCommand } from '@rondo/shared/room/commands'
import { nextDeadline } from '@rondo/shared/room/deadline'
import { decide } from '@rondo/shared/room/decide'
import type { Room } from '@rondo/shared/room/room'
import { latest } from '@rondo/shared/time'
import type { Kept } from './simulated-disk.ts'
import type { Asked, Step } from './step.ts'
import { demand } from './violation.ts'

/** What the disk has kept so far, decision by decision: a save may hold several. */
export class Chronicle {
  #room: Room
  readonly #asked = new Map<string, MemberCommand>()

  constructor(room: Room) {
    this.#room = room
  }

  /** As last kept. */
  get room(): Room {
    return this.#room
  }

  /** A device has sent this. */
  noteAsked(device: DeviceId, { number, command }: CommandMessage): void {
    this.#asked.set(keyOf(device, number), command)
  }

  /** The decisions that led from what was kept before to this. */
  keep({ room, drawn }: Kept): Step[] {
    const first = this.#room
    this.#room = room
    demand(room.version > first.version, 'X10', () => `version ${room.version} was kept after ${first.version}`)
    const steps: Step[] = []
    let before = first
    let draws = 0
    const random = () => drawn[draws++] ?? 0
    while (before.version < room.version - 1) {
      const after = decided(before, random)
      steps.push({ before, after, asked: null })
      before = after
    }
    steps.push({ before, after: room, asked: this.#askedIn(before, room) })
    return steps
  }

  /** Whose command made this version, by what the room itself remembers of it. */
  #askedIn(before: Room, room: Room): Asked | null {
    for (const member of room.members) {
      const last = member.devices.at(-1)
      if (last && 'ok' in last.answer && last.answer.version === room.version) {
        return this.#find(member.id, last.device, last.number)
      }
    }
    // Whoever left has taken the answer along.
    const left = before.members.find((member) => !room.members.some((other) => other.id === member.id))
    return left ? { member: left.id, device: '' as DeviceId, number: 0, command: { type: 'member.leave' } } : null
  }

  #find(member: MemberId, device: DeviceId, number: number): Asked {
    const command = this.#asked.get(keyOf(device, number))
    demand(command !== undefined, 'X5', () => `command ${number} of ${device} was kept and never asked`)
    return { member, device, number, command }
  }
}

const keyOf = (device: DeviceId, number: number): string => `${device} ${number}`

/** What the clock did to the room: the rules are asked again, with the same chance. */
function decided(room: Room, random: () => number): Room {
  const deadline = nextDeadline(room)
  demand(deadline !== null, 'X10', () => `something was decided at version ${room.version} that was not due`)
  const decision = decide(room, deadline.command, { at: latest(deadline.at, room.at), random })
  demand('accepted' in decision, 'X10', () => `${deadline.command.type} was refused`)
  return decision.accepted
}
