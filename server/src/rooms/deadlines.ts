import { nextDeadline } from '@rondo/shared/room/deadline'
import type { Room } from '@rondo/shared/room/room'
import { settle } from '@rondo/shared/room/settle'
import type { Moment } from '@rondo/shared/time'
import { Alarm } from './alarm.ts'
import type { RoomParts } from './room-parts.ts'

/** Milliseconds until the clock tries again after something failed. */
const PATIENCE = 1_000

/** What falls due in a room: done when it is asked for, and one timer set to the next of it. */
export class Deadlines {
  readonly #parts: RoomParts
  readonly #alarm: Alarm
  readonly #failed: (error: unknown) => void
  /** Whether a deadline refuses to be kept. */
  #stuck = false
  #stopped = false

  /** `failed` hears once why a deadline cannot be kept. */
  constructor(parts: RoomParts, expire: () => void, failed: (error: unknown) => void) {
    this.#parts = parts
    this.#alarm = new Alarm(parts.clock, expire)
    this.#failed = failed
  }

  /** The room after all that fell due by `at`. A deadline that cannot be kept must not keep people from asking for something else. */
  settle(room: Room, at: Moment): Room {
    try {
      const settled = settle(room, at, this.#parts.random, this.#parts.decide)
      this.#stuck = false
      return settled
    } catch (error) {
      if (!this.#stuck) this.#failed(error)
      this.#stuck = true
      return room
    }
  }

  /** Sets the timer to the room’s next deadline. */
  arm(room: Room): void {
    this.#set(room, this.#stuck ? PATIENCE : 1)
  }

  /** Sets it as well, but not to a moment that is just coming: something has failed. */
  armLater(room: Room): void {
    this.#set(room, PATIENCE)
  }

  /** For good: nothing falls due here any more. */
  stop(): void {
    this.#stopped = true
    this.#alarm.stop()
  }

  #set(room: Room, least: number): void {
    const deadline = this.#stopped ? null : nextDeadline(room)
    if (deadline) this.#alarm.set(deadline.at, least)
    else this.#alarm.stop()
  }
}
