import type { Drawers } from '@rondo/shared/board/may-draw'
import type { RoomState } from '../../session/room-state.svelte.ts'

/** Who may draw on the room’s board. */
export const drawersOf = ({ all }: RoomState): Drawers => all?.drawers ?? 'everyone'
