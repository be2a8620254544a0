import type { Connection } from '../../session/connection.ts'
import { commonWords as words } from '../../words/common.ts'

/** How the room is reached, in words; once it is closed there is a page of its own. */
export function connectionText(connection: Connection): string {
  switch (connection.is) {
    case 'connecting':
    case 'connected':
    case 'reconnecting':
    case 'offline':
      return words.connection[connection.is]
    case 'superseded':
    case 'closed':
      return ''
    default:
      return connection satisfies never
  }
}
