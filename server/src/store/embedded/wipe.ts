import type { ClassicLevel } from 'classic-level'
import type { Layout } from './layout.ts'

/** What was deleted of things of one kind, and where they lie. */
interface Wiped<Id extends string> extends Pick<Layout<Id, unknown>, 'keysOf'> {
  readonly keys: { whole(id: Id): { readonly gte: string; readonly lt: string } }
}

/**
 * Drops the deleted values of things of one kind from the database's files and log.
 *
 * A first compaction moves them out of the log, but may put them, deletion included, where nothing merges them any more. A second deletion
 * lands above that file, and the second compaction merges both. What has come back meanwhile stays.
 */
export async function wipe<Id extends string>(
  database: ClassicLevel,
  ids: readonly Id[],
  { keys, keysOf }: Wiped<Id>,
  isGone: (id: Id) => boolean,
): Promise<void> {
  const ranges = ids.map(keys.whole)
  for (const { gte, lt } of ranges) await database.compactRange(gte, lt)
  const batch = database.batch()
  for (const id of ids.filter(isGone)) for (const key of keysOf(id)) batch.del(key)
  await batch.write({ sync: true })
  for (const { gte, lt } of ranges) await database.compactRange(gte, lt)
}

/**
 * Drops what was overwritten of one thing from the database's files and log, in the same two steps; nothing that is kept is written meanwhile.
 *
 * The deletions are of keys that nothing has, on both sides of its own: what lies above the file that the first compaction made is merged with it.
 */
export async function cleanse<Id extends string>(
  database: ClassicLevel,
  id: Id,
  { keys }: Pick<Layout<Id, unknown>, 'keys'>,
): Promise<void> {
  const { before, gte, lt, behind } = { ...keys.whole(id), ...keys.around(id) }
  await database.compactRange(gte, lt)
  await database.batch().del(before).del(behind).write({ sync: true })
  await database.compactRange(before, lt)
}
