import type { Whole } from '@rondo/shared/protocol/messages'
import { same } from '@rondo/shared/protocol/same'
import { memberIn } from '@rondo/shared/room/members'
import type { Room } from '@rondo/shared/room/room'
import type { ViewForMember } from '@rondo/shared/room/view'
import { viewFor } from '@rondo/shared/room/view-for'
import { viewForDoor } from '@rondo/shared/room/view-for-door'
import type { Admitted } from './admit.ts'
import { Broadcast } from './broadcast.ts'
import { BEHIND, CAUGHT_UP } from './limits.ts'
import type { Outlet } from './outlet.ts'

/** What one connection is shown of its room: a whole view first, then what changes. */
export class Sight {
  readonly #outlet: Outlet
  readonly #admitted: Admitted
  #ownSeen: ViewForMember | null = null
  #behind = false

  constructor(outlet: Outlet, admitted: Admitted) {
    this.#outlet = outlet
    this.#admitted = admitted
  }

  /** A connection with too much waiting gets no more changes until it has caught up. */
  get isBehind(): boolean {
    this.#behind ||= this.#outlet.waiting > BEHIND
    return this.#behind
  }

  /** Called when what waited has left. True: it has caught up, and is to be shown the whole again. */
  catchesUp(): boolean {
    if (!this.#behind || this.#outlet.waiting > CAUGHT_UP) return false
    this.#behind = false
    return true
  }

  showDoor(room: Room): void {
    this.#say({ at: 'door', door: viewForDoor(room) })
  }

  showInside(room: Room): void {
    const { member: id, device, hold } = this.#admitted
    const member = memberIn(room, id)
    const own = viewFor(room, id)
    if (!member || !own) return
    this.#ownSeen = own
    const lastCommand = member.devices.find((one) => one.device === device)?.number ?? 0
    this.#say({ at: 'inside', all: hold.live.audience.viewOf(room), own, lastCommand })
  }

  /** What changed for all, and the member's own view if it is another than before. */
  showChange(change: Broadcast<'change'>, room: Room): void {
    if (this.isBehind) return
    const own = viewFor(room, this.#admitted.member)
    if (own === null || same(own, this.#ownSeen)) {
      this.#outlet.say(change)
      return
    }
    this.#ownSeen = own
    this.#outlet.say(change, new Broadcast('own', { version: room.version, own }))
  }

  #say(whole: Whole): void {
    this.#outlet.say(new Broadcast('whole', whole))
  }
}
