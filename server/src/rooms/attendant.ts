import type { RoomId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import type { BallotCommand } from '@rondo/shared/room/commands'
import type { Room } from '@rondo/shared/room/room'

/** An open room, as whoever acts for it sees it. */
export interface Attended {
  /** As last kept. */
  readonly room: Room
  ask(command: BallotCommand, asker: null): Promise<Answer>
}

/** Acts for the rooms of this server where the room itself cannot: it has no memory beside the store, and no keys. */
export interface Attendant {
  /** Called after every change of a room that is open here, and every few seconds. */
  attend(live: Attended): void
  /** Whether the room must stay open here although nobody is connected. */
  isBusyWith(id: RoomId): boolean
}
