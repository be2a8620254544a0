import type { ClassicLevel } from 'classic-level'
import type { Layout } from './layout.ts'

/**
 * Drops the deleted values of things of one kind from the database's files and log.
 *
 * A first compaction moves them out of the log, but may put them, deletion included, where nothing merges them any more. A second deletion
 * lands above that file, and the second compaction merges both. What has come back meanwhile stays.
 */
export async function wipe<Id extends string>(
  database: ClassicLevel,
  ids: readonly Id[],
  { keys, keysOf }: Pick<Layout<Id, unknown>, 'keys' | 'keysOf'>,
  isGone: (id: Id) => boolean,
): Promise<void> {
  const ranges = ids.map(keys.whole)
  for (const { gte, lt } of ranges) await database.compactRange(gte, lt)
  const batch = database.batch()
  for (const id of ids.filter(isGone)) for (const key of keysOf(id)) batch.del(key)
  await batch.write({ sync: true })
  for (const { gte, lt } of ranges) await database.compactRange(gte, lt)
}
