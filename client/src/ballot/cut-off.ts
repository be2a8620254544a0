import type { SegmentId } from '@rondo/shared/ids'
import type { RoomClient } from '../session/room-client.ts'
import type { Draft } from './ballot-memory.ts'

/** What is kept of a room by part. Of the page, and nowhere else: the part’s screen is gone by then. */
function byPart<T>(): (client: RoomClient) => Map<SegmentId, T> {
  const rooms = new WeakMap<RoomClient, Map<SegmentId, T>>()
  return (client) => {
    const parts = rooms.get(client) ?? new Map<SegmentId, T>()
    rooms.set(client, parts)
    return parts
  }
}

/** [E32] What was being chosen or written for a ballot when its part was left. */
export const cutOffOf = byPart<Draft>()

/** [E32] What was being written quietly when its part was left. */
export const cutOffNotes = byPart<readonly string[]>()

/** [E32] In which field somebody was when their part was left, and where in it. */
export const carets = new WeakMap<RoomClient, { readonly place: number; readonly at: number }>()
