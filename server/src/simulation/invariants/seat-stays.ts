import type { ConnectionId } from '@rondo/shared/ids'
import { deviceOf } from '@rondo/shared/room/connection'
import { memberIn } from '@rondo/shared/room/members'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'

/** [X13] A device that merely comes back takes the seat from no other device that has it by now. */
export class SeatStays {
  readonly #returning = new Set<ConnectionId>()

  /** This connection was made by a device that had been inside before. */
  returned(connection: ConnectionId): void {
    this.#returning.add(connection)
  }

  step({ before, after, command }: Step): void {
    // Coming in through the door is no mere coming back.
    if (command.type === 'member.join') return
    for (const { id, presence } of after.members) {
      const earlier = memberIn(before, id)?.presence
      if (presence.is !== 'here' || earlier?.is !== 'here' || !this.#returning.has(presence.connection)) continue
      const isSame = deviceOf(presence.connection) === deviceOf(earlier.connection)
      demand(isSame, 'X13', () => `${presence.connection} came back and took the seat from ${earlier.connection}`)
    }
  }
}
