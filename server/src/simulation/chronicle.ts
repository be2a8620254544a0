import type { DeviceId } from '@rondo/shared/ids'
import type { CommandMessage } from '@rondo/shared/protocol/messages'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Room } from '@rondo/shared/room/room'
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
  keep({ room, steps }: Kept): readonly Step[] {
    let { version } = this.#room
    for (const { before, after, asked } of steps) {
      demand(before.version === version, 'X10', () => `version ${after.version} was decided on ${before.version}`)
      version = after.version
      if (asked) this.#expectAsked(asked)
    }
    demand(version === room.version, 'X10', () => `version ${room.version} was kept after ${version}`)
    this.#room = room
    return steps
  }

  #expectAsked({ device, number, command }: Asked): void {
    const sent = this.#asked.get(keyOf(device, number))
    demand(
      JSON.stringify(sent) === JSON.stringify(command),
      'X5',
      () => `command ${number} of ${device} was kept and never asked`,
    )
  }
}

const keyOf = (device: DeviceId, number: number): string => `${device} ${number}`
