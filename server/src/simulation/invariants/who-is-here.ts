import type { MemberId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import { demand } from '../violation.ts'

/** [X11] Once things are quiet, whoever is connected is here for the room, and nobody else is. */
export function checkPresence({ members }: Room, connected: ReadonlySet<MemberId>): void {
  for (const { id, presence } of members) {
    demand(
      (presence.is === 'here') === connected.has(id),
      'X11',
      () => `${id} is ${presence.is}, and ${connected.has(id) ? 'connected' : 'not connected'}`,
    )
  }
}
