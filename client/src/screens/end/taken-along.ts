import { type Leaving, mayLeave } from '@rondo/shared/export/may-leave'
import type { SegmentId } from '@rondo/shared/ids'
import { namesOfCircle } from '../../circle/circles-on-device.ts'
import { noteItem } from '../../export/items.ts'
import { unsaidOf } from '../../export/unsaid-of.ts'
import { namesOfRoom } from '../../session/device.ts'
import { notesIn } from '../../session/my-notes.ts'
import type { Memory } from '../../session/ports.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { cardItems, cardsAtEnd } from './cards.ts'
import { closedIn, itemsOf, promisedIn } from './commitments.ts'

/** [W18] What somebody takes along from a session: their notes, what they will do, and what was let out. */
export function takenAlong(room: RoomState, memory: Memory): readonly Leaving[] {
  const { me } = room.home
  const notes = notesIn(memory, room.id)
    .filter(({ segment }) => isForOneself(room, segment))
    .map(({ text }) => noteItem(text, me))
  const promised = [...promisedIn(room), ...closedIn(room)]
  const items = [...notes, ...unsaidOf(room.home, memory), ...itemsOf(promised), ...cardItems(cardsAtEnd(room), me)]
  return mayLeave(items, me, namesIn(room, memory))
}

/** Words without a name that were not handed in, or hidden, stand in *My notes* alone: whoever passes them on would name themselves. */
const isForOneself = (room: RoomState, segment: SegmentId): boolean =>
  room.all?.agenda.find(({ id }) => id === segment)?.kind === 'teach'

/** As the room shows everybody who is in it, and the circle whose session it was; and whom this device has seen leave them. */
const namesIn = (room: RoomState, memory: Memory): readonly string[] => [
  ...(room.all?.members ?? []).map(({ id }) => room.nameOf(id)),
  ...room.home.others.map(({ name }) => name),
  room.nameInCircle,
  ...namesOfRoom(memory, room.id),
  ...(room.circle ? namesOfCircle(memory, room.circle) : []),
]
