import type { ConnectionId, MemberId } from '@rondo/shared/ids'
import { difference } from '@rondo/shared/protocol/difference'
import type { Change, Farewell } from '@rondo/shared/protocol/messages'
import { memberIn } from '@rondo/shared/room/members'
import type { Room } from '@rondo/shared/room/room'
import type { ViewForAll } from '@rondo/shared/room/view'
import { type Viewed, viewForAll } from '@rondo/shared/room/view-for-all'
import { viewForDoor } from '@rondo/shared/room/view-for-door'
import type { BoardVisitor } from '../boards/board-visitor.ts'
import { DrawingRights } from '../boards/drawing-rights.ts'
import type { Clock } from '../clock.ts'
import type { Audience, GoneRoom } from '../rooms/audience.ts'
import { Broadcast } from './broadcast.ts'
import type { Visitor } from './visitor.ts'

/** Everyone on this server who is connected to one room, inside or at its door. */
export class RoomAudience implements Audience {
  readonly inside = new Set<Visitor>()
  readonly door = new Set<Visitor>()
  /** Also those who are inside: a board has a connection of its own. */
  readonly atBoard = new Set<BoardVisitor>()
  /** Of everybody until their end has been told, also while they come. */
  readonly connections = new Set<ConnectionId>()
  readonly #clock: Clock
  readonly #drawing = new DrawingRights()
  #seen: Viewed | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  changed(before: Room, after: Room): void {
    this.#drawing.changed(before, after, this.#clock.now())
    this.#letGo(before, after)
    for (const visitor of [...this.atBoard]) visitor.look(after)
    this.#letIn(after)
    this.#showChange(before, after)
    this.#showDoor(before, after)
  }

  gone(why: GoneRoom): void {
    for (const visitor of [...this.inside, ...this.door]) {
      if (why === 'room-burned') visitor.bid('room-burned')
      // Coming back, the browser hears that there is no such room.
      else visitor.drop()
    }
    for (const visitor of [...this.atBoard]) visitor.end(why === 'room-burned' ? why : 'not-a-member')
  }

  holds(connection: ConnectionId): boolean {
    return this.connections.has(connection)
  }

  /** [B3] [B83] Whether what comes from this member now is taken on the board. */
  allowsDrawing(room: Room, member: MemberId): boolean {
    return this.#drawing.allow(room, member, this.#clock.now())
  }

  gather(): void {
    for (const visitor of this.inside) visitor.gather()
  }

  askBack(): void {
    for (const visitor of [...this.inside, ...this.door]) visitor.drop()
  }

  /** The view of `room`, made once for all who ask for it. */
  viewOf(room: Room): ViewForAll {
    if (this.#seen?.room !== room) this.#seen = { room, view: viewForAll(room, this.#seen) }
    return this.#seen.view
  }

  /** Those whose seat is gone, or goes on at another connection. */
  #letGo(before: Room, after: Room): void {
    if (before.members === after.members) return
    for (const visitor of this.inside) {
      if (memberIn(before, visitor.member) === memberIn(after, visitor.member)) continue
      const farewell = farewellFor(visitor, after)
      if (farewell) visitor.bid(farewell)
      else if (memberIn(after, visitor.member)?.presence.is !== 'here') visitor.stay()
    }
  }

  /** Those at the door who are in: the room had taken them, and nobody could tell whether it had. */
  #letIn(room: Room): void {
    for (const visitor of this.door) {
      const presence = memberIn(room, visitor.member)?.presence
      if (presence?.is === 'here' && presence.connection === visitor.connection) visitor.letIn()
    }
  }

  #showChange(before: Room, after: Room): void {
    if (this.inside.size === 0) return
    const earlier = this.viewOf(before)
    const view = this.viewOf(after)
    const change: Change = { from: before.version, to: after.version, all: difference(earlier, view) ?? {} }
    // Written down once for all of them.
    const broadcast = new Broadcast('change', change)
    for (const visitor of this.inside) visitor.showChange(broadcast, after)
  }

  #showDoor(before: Room, after: Room): void {
    if (this.door.size === 0) return
    if (comparable(before) === comparable(after)) return
    const broadcast = new Broadcast('door', viewForDoor(after))
    for (const visitor of this.door) visitor.showDoor(broadcast)
  }
}

/** What somebody at the door would see differ. */
const comparable = (room: Room): string => JSON.stringify({ ...viewForDoor(room), version: 0 })

/** Why this visitor's connection does not belong in the room any more; null: it does. */
export function farewellFor(visitor: Visitor, room: Room): Farewell | null {
  const member = memberIn(room, visitor.member)
  if (!member && room.removed.includes(visitor.seat)) return 'removed'
  if (!member) return visitor.isLeaving ? 'left' : 'cleared'
  const { presence } = member
  return presence.is === 'here' && presence.connection !== visitor.connection ? 'superseded' : null
}
