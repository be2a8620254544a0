import type { RoomState } from '../session/room-state.svelte.ts'
import { doorTrouble, troubleWith } from './trouble/trouble.ts'

export type RoomScreen = 'waiting' | 'trouble' | 'door' | 'lobby' | 'live' | 'end'

type Seen = Pick<RoomState, 'connection' | 'place' | 'door' | 'phase' | 'isShutOut'>

/** Which screen shows a room as it is seen from here; whoever has never been inside sees the door while the connection is made. */
export function roomScreen({ connection, place, door, phase, isShutOut }: Seen, wasInside: boolean): RoomScreen {
  // [G8] Nothing of the room is shown on a device that was taken out of its circle.
  if (isShutOut || troubleWith(connection)) return 'trouble'
  if (place === 'nowhere') return wasInside ? 'waiting' : 'door'
  if (place === 'door') return doorTrouble(door) ? 'trouble' : 'door'
  switch (phase?.is) {
    case 'lobby':
      return 'lobby'
    case 'live':
      return 'live'
    case 'over':
      return 'end'
    case undefined:
      return 'waiting'
    default:
      return phase satisfies never
  }
}
