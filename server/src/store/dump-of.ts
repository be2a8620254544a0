import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every byte of the files in a directory, for a test to search. */
export async function dumpOf(directory: string): Promise<string> {
  const files = await readdir(directory, { recursive: true })
  const read = files.map((file) => readFile(join(directory, file), 'latin1').catch(() => ''))
  return (await Promise.all(read)).join('\n')
}
