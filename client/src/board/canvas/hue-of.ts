import type { MemberId } from '@rondo/shared/ids'
import type { RoomState } from '../../session/room-state.svelte.ts'

/** The number of a person’s colour, as around the table. */
export const hueOf = (room: RoomState, member: MemberId): number =>
  (Math.max(0, room.all?.members.findIndex(({ id }) => id === member) ?? 0) % 6) + 1
