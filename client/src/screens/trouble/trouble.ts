import type { Connection } from '../../session/connection.ts'

/** What keeps somebody from being in a room, as a page of its own. */
export type TroubleIs =
  | 'without-key'
  | 'wrong-key'
  | 'unknown-room'
  | 'room-over'
  | 'room-burned'
  | 'room-full'
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
