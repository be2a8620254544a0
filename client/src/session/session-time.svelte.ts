import type { Moment } from '@rondo/shared/time'
import type { RoomState } from './room-state.svelte.ts'
import { Ticking } from './ticking.svelte.ts'

/** [C16] The server's time for readers that are rendered anew with every session second. */
export class SessionTime {
  readonly #room: RoomState
  readonly #ticking: Ticking

  constructor(room: RoomState) {
    this.#room = room
    this.#ticking = new Ticking(() => room.secondLasts - (room.now() % room.secondLasts))
  }

  get now(): Moment {
    this.#ticking.read()
    return this.#room.now()
  }
}
