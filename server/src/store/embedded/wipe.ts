import type { ClassicLevel } from 'classic-level'

/**
 * Drops deleted values from the database's files and log.
 *
 * A first compaction moves them out of the log, but may put them, deletion included, where nothing merges them any more. A second deletion
 * lands above that file, and the second compaction merges both. A room that has come back meanwhile stays.
 */
export async function wipe(
  database: ClassicLevel,
  keys: readonly string[],
  isGone: (key: string) => boolean,
): Promise<void> {
  for (const key of keys) await database.compactRange(key, key)
  await database.batch(
    keys.filter(isGone).map((key) => ({ type: 'del', key }) as const),
    { sync: true },
  )
  for (const key of keys) await database.compactRange(key, key)
}
