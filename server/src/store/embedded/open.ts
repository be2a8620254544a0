import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { type EmbeddedSetting, EmbeddedStore } from './embedded-store.ts'

/** The directory is in use by another server. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse'
}

/** Opens the store in `directory`, which is made if it is not there. */
export async function openEmbeddedStore(directory: string, setting: EmbeddedSetting): Promise<EmbeddedStore> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const database = new ClassicLevel(join(directory, 'rooms'))
  try {
    await database.open()
  } catch (error) {
    if (isLocked(error)) throw new DirectoryInUse('The directory is in use by another server', { cause: error })
    throw error
  }
  const store = new EmbeddedStore(database, setting)
  await store.start()
  return store
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === 'LEVEL_LOCKED') || isLocked(error.cause))
