import type { CircleServerCommand } from '@rondo/shared/circle/commands'
import type { CircleId, RoomId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import type { Room } from '@rondo/shared/room/room'
import type { Attendant, Attended } from '../rooms/attendant.ts'

type SessionOver = Extract<CircleServerCommand, { type: 'session.over' }>

/** [G10] Tells a circle that its session is over, and who did what in it; told again until the circle has heard it. */
export class CircleOffice implements Attendant {
  readonly #tell: (id: CircleId, command: CircleServerCommand) => Promise<Answer>
  readonly #telling = new Set<RoomId>()
  readonly #told = new WeakSet<Attended>()

  constructor(tell: (id: CircleId, command: CircleServerCommand) => Promise<Answer>) {
    this.#tell = tell
  }

  attend(live: Attended): void {
    const { room } = live
    const over = room.circle && sessionOver(room)
    if (!room.circle || !over || this.#told.has(live) || this.#telling.has(room.id)) return
    this.#telling.add(room.id)
    void this.#tell(room.circle.id, over).then((answer) => {
      this.#telling.delete(room.id)
      // Whatever else it says, it has heard it, or never will.
      if (!('refused' in answer) || answer.refused !== 'try-again') this.#told.add(live)
    })
  }

  isBusyWith(id: RoomId): boolean {
    return this.#telling.has(id)
  }
}

/** By the names that the room has for them; null: it is not over. */
function sessionOver({ id, phase, format, members, chair, taught, teller }: Room): SessionOver | null {
  if (phase.is !== 'over') return null
  return {
    type: 'session.over',
    room: id,
    endedAt: phase.endedAt,
    format,
    here: members.map((member) => member.id),
    hosted: chair.host === null ? [] : [chair.host],
    taught,
    presented: teller === null ? [] : [teller],
  }
}
