import { cpSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A directory for one test; gone when the test is over. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rondo-test-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true, maxRetries: 3 }))
  return directory
}

/** What a crash at this moment would leave of a directory. */
export async function crashedCopy(directory: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    const copy = await temporaryDirectory()
    try {
      cpSync(directory, copy, { recursive: true, filter: (path) => !path.endsWith('LOCK') })
      return copy
    } catch (error) {
      // A compaction took a file away in the middle of the copy.
      if (tries === 10) throw error
    }
  }
}
