import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** All that lies in a folder and those within it, as one text. */
export async function contentsOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const contents = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  return contents.join('\n')
}
