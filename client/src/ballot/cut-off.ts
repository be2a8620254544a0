import type { SegmentId } from '@rondo/shared/ids'
import type { RoomClient } from '../session/room-client.ts'
import type { Draft } from './ballot-memory.ts'

/** [E32] What was being written in a room when a part was left, by part. Of the page, and nowhere else: the part’s screen is gone by then. */
const cutOff = new WeakMap<RoomClient, Map<SegmentId, Draft>>()

export function cutOffOf(client: RoomClient): Map<SegmentId, Draft> {
  const known = cutOff.get(client)
  if (known) return known
  const drafts = new Map<SegmentId, Draft>()
  cutOff.set(client, drafts)
  return drafts
}

/** [E32] In which field somebody was when their part was left, and where in it. */
export const carets = new WeakMap<RoomClient, { readonly place: number; readonly at: number }>()
