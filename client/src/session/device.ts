import { drawSeat } from '@rondo/shared/seal/draw'
import { roomKeys } from '@rondo/shared/seal/keys'
import { forgetWriting } from '../commitment/kept-draft.ts'
import { ballotNames } from './ballot-names.ts'
import { keptList } from './kept-list.ts'
import { forgetNotes } from './my-notes.ts'
import { namesShown } from './names-shown.ts'
import type { Memory } from './ports.ts'
import { lastLookName, putByName } from './put-by-name.ts'
import { quietName } from './quiet-name.ts'

/** A room this device has come to. Its secrets and its title never leave the device. */
export interface RoomOnDevice {
  readonly room: string
  readonly key: string
  readonly seat: string
  /** Empty until it has been seen. */
  readonly title: string
  /** Whether this seat has been inside: whoever has not sees the door at once, while the connection is made. */
  readonly wasInside: boolean
  /** The circle whose session it is, once that was seen. */
  readonly circle?: string | undefined
  /** [W18] Of everybody whom it has shown, whoever has left included. */
  readonly names?: readonly string[] | undefined
  /** When it was last opened here, by this device's own clock: for the order of the list alone. */
  readonly openedAt: number
}

const NAME = 'rondo.rooms'
const MOST = 50

/** [C18] The rooms on this device, the last one opened first. */
export const roomsOnDevice = (memory: Memory): readonly RoomOnDevice[] => keptList(memory, NAME).filter(isRoom)

/** [C18] Takes a seat for a room and remembers it: the seat from the link, or the one this device has there, or a fresh one. */
export function seatOnDevice(memory: Memory, key: string, fromLink: string | null, openedAt: number): string {
  const room = roomKeys(key)?.room ?? ''
  const known = roomsOnDevice(memory).find((other) => other.room === room)
  const seat = fromLink ?? known?.seat ?? drawSeat()
  const wasInside = seat === known?.seat ? known.wasInside : fromLink !== null
  keep(memory, { ...known, room, key, seat, title: known?.title ?? '', wasInside, openedAt })
  return seat
}

/** What was seen of a room; `names`: null at its door. */
interface SeenOfRoom {
  readonly title: string
  readonly circle: string | undefined
  readonly names: readonly string[] | null
}

/** Remembers what was seen of a room: its name and its circle for the list on the home page, that this seat has been inside, and the names it saw there. */
export function seenOnDevice(memory: Memory, room: string, { names: shown, ...seen }: SeenOfRoom): void {
  const known = roomsOnDevice(memory).find((other) => other.room === room)
  if (!known) return
  const names = shown ? namesShown(known.names, shown) : known.names
  const now = { ...known, ...seen, wasInside: shown !== null || known.wasInside, names }
  if (JSON.stringify(now) !== JSON.stringify(known)) keep(memory, now)
}

/** [W18] The names that this device has shown in a room. */
export const namesOfRoom = (memory: Memory, room: string): readonly string[] =>
  roomsOnDevice(memory).find((other) => other.room === room)?.names ?? []

/** [G8] No name is kept of the rooms of a circle that this device was shut out from. */
export const forgetNames = (memory: Memory, circle: string): void =>
  save(
    memory,
    roomsOnDevice(memory).map((one) => (one.circle === circle ? { ...one, names: [] } : one)),
  )

/** Whether this device’s seat has been inside this room. */
export const wasInside = (memory: Memory, room: string): boolean =>
  roomsOnDevice(memory).some((other) => other.room === room && other.wasInside)

/** [C18] Removes everything this device keeps of a room, its key and seat included, and what this tab has put by. */
export function forgetRoom(memory: Memory, tab: Memory, room: string): void {
  tab.remove(putByName(room))
  tab.remove(lastLookName(room))
  forgetNotes(memory, room)
  forgetWriting(memory, room)
  memory.remove(quietName(room))
  for (const name of Object.values(ballotNames(room))) memory.remove(name)
  save(
    memory,
    roomsOnDevice(memory).filter((other) => other.room !== room),
  )
}

function keep(memory: Memory, entry: RoomOnDevice): void {
  const others = roomsOnDevice(memory).filter((other) => other.room !== entry.room)
  save(memory, [entry, ...others].sort((one, other) => other.openedAt - one.openedAt).slice(0, MOST))
}

const save = (memory: Memory, rooms: readonly RoomOnDevice[]): void => memory.set(NAME, JSON.stringify(rooms))

function isRoom(value: unknown): value is RoomOnDevice {
  const { room, key, seat, title, wasInside, openedAt } = (value ?? {}) as Record<string, unknown>
  const areTexts = [room, key, seat, title].every((text) => typeof text === 'string')
  return areTexts && typeof wasInside === 'boolean' && typeof openedAt === 'number'
}
