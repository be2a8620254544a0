import type { ViewForDoor } from '@rondo/shared/room/view'
import type { Connection } from '../../session/connection.ts'

/** What keeps somebody from being in a room, as a page of its own. */
export type TroubleIs =
  | 'without-key'
  | 'wrong-key'
  | 'unknown-room'
  | 'room-over'
  | 'room-burned'
  | 'room-full'
  | 'door-closed'
  | 'removed'
  | 'old-client'
  | 'superseded'
  | 'unreachable'
  | 'left'
  | 'cleared'
  | 'not-found'
  | 'wrong-origin'
  | 'other'

/** Null while the connection is one that comes and goes by itself. */
export function troubleWith(connection: Connection): TroubleIs | null {
  if (connection.is === 'superseded') return 'superseded'
  if (connection.is !== 'closed') return null
  switch (connection.reason) {
    case 'superseded':
    case 'left':
    case 'cleared':
    case 'removed':
    case 'door-closed':
    case 'room-burned':
    case 'room-over':
    case 'room-full':
    case 'unknown-room':
    case 'wrong-key':
    case 'old-client':
    case 'wrong-origin':
      return connection.reason
    default:
      return 'other'
  }
}

/** [W5] What keeps somebody at the door from coming in; null: nothing. */
export function doorTrouble(door: ViewForDoor | null): 'room-over' | 'room-full' | 'door-closed' | null {
  if (door?.phase === 'over') return 'room-over'
  if (door?.closed) return 'door-closed'
  return door?.full ? 'room-full' : null
}
