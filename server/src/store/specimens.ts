import type { Circle } from '@rondo/shared/circle/circle'
import { newCircle } from '@rondo/shared/circle/new-circle'
import type { CircleId, MemberId, RoomId } from '@rondo/shared/ids'
import { newRoom } from '@rondo/shared/room/new-room'
import type { Room } from '@rondo/shared/room/room'
import { type Moment, milliseconds } from '@rondo/shared/time'
import { freshCircle } from '../testing/circle-opening.ts'
import { freshOpening } from '../testing/opening.ts'
import type { Shelf, Store, Versioned } from './store.ts'

/** Things of one kind for a store to keep. */
export interface Specimens<Id extends string, Thing extends Versioned<Id>> {
  readonly kind: 'room' | 'circle'
  /** How long they live in the store under test. */
  readonly days: number
  readonly unknown: Id
  shelfOf(store: Store): Shelf<Id, Thing>
  fresh(store: Pick<Store, 'now'>): Thing
  /** The next version, which says `mark`. */
  later(thing: Thing, mark?: number): Thing
  /** The next version, different in another part than `later` makes it. */
  otherwise(thing: Thing): Thing
  /** The same version as it stands when nothing is to be left of it by then; null: somebody keeps it. */
  burning(thing: Thing, until: Moment | null): Thing
}

export const aRoom = (store: Pick<Store, 'now'>): Room =>
  newRoom(freshOpening().opening, { at: store.now(), minute: milliseconds(60_000), size: 24 })

export const later = (room: Room, minutes = room.schedule.minutes): Room => ({
  ...room,
  version: room.version + 1,
  schedule: { ...room.schedule, minutes },
})

export const aCircle = (store: Pick<Store, 'now'>): Circle => newCircle(freshCircle().opening, store.now())

export const laterCircle = (circle: Circle, revision = circle.purpose.revision): Circle => ({
  ...circle,
  version: circle.version + 1,
  purpose: { ...circle.purpose, revision },
})

const by = 'AAAAAAAAAAAA' as MemberId

export const roomSpecimens: Specimens<RoomId, Room> = {
  kind: 'room',
  days: 30,
  unknown: 'AAAAAAAAAAAAAAAA' as RoomId,
  shelfOf: (store) => store,
  fresh: aRoom,
  later,
  otherwise: (room) => ({ ...later(room), offers: [{ member: by, to: 'teach' }] }),
  burning: (room, until) => ({
    ...room,
    phase: { is: 'over', endedAt: room.at, heard: 0, people: 0, burning: until && { by, until } },
  }),
}

export const circleSpecimens: Specimens<CircleId, Circle> = {
  kind: 'circle',
  days: 400,
  unknown: 'AAAAAAAAAAAAAAAA' as CircleId,
  shelfOf: ({ circles }) => circles,
  fresh: aCircle,
  later: laterCircle,
  otherwise: (circle) => ({ ...laterCircle(circle), invitation: null }),
  burning: (circle, until) => ({ ...circle, closing: until && { by, until, agreed: [] } }),
}
