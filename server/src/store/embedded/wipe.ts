import type { RoomId } from '@rondo/shared/ids'
import type { ClassicLevel } from 'classic-level'
import { keys } from './index-of-rooms.ts'
import { keysOf } from './room-parts.ts'

/**
 * Drops the deleted values of rooms from the database's files and log.
 *
 * A first compaction moves them out of the log, but may put them, deletion included, where nothing merges them any more. A second deletion
 * lands above that file, and the second compaction merges both. A room that has come back meanwhile stays.
 */
export async function wipe(
  database: ClassicLevel,
  ids: readonly RoomId[],
  isGone: (id: RoomId) => boolean,
): Promise<void> {
  const ranges = ids.map(keys.wholeRoom)
  for (const { gte, lt } of ranges) await database.compactRange(gte, lt)
  const batch = database.batch()
  for (const id of ids.filter(isGone)) for (const key of keysOf(id)) batch.del(key)
  await batch.write({ sync: true })
  for (const { gte, lt } of ranges) await database.compactRange(gte, lt)
}
