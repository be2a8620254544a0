import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './evidence.ts'
import { FILES } from './subject-files.ts'
import type { SubjectProcess } from './subject-process.ts'

/** Everything a server has kept, said and, if wanted, has in its memory. */
export async function lookInto(subject: SubjectProcess, memory: boolean): Promise<readonly Place[]> {
  const { directory } = subject
  const places: Place[] = [{ kind: 'log', bytes: readFileSync(join(directory, FILES.log)) }]
  const store = join(directory, FILES.store)
  for (const entry of readdirSync(store, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) places.push({ kind: 'files', bytes: readFileSync(join(entry.parentPath, entry.name)) })
  }
  if (memory) {
    // First as it is: the snapshot sweeps before it is taken.
    places.push(...memoryOf(subject.pid))
    await subject.snapshot()
    places.push({ kind: 'heap', bytes: readFileSync(join(directory, FILES.heap)) })
  }
  return places
}

/** The versions of each room, in the order in which they were kept. */
export function versionsIn({ directory }: SubjectProcess): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>()
  for (const line of readFileSync(join(directory, FILES.versions), 'utf8').split('\n')) {
    const end = line.indexOf(' ')
    if (end < 0) continue
    const room = line.slice(0, end)
    const ofRoom = versions.get(room) ?? []
    ofRoom.push(line.slice(end + 1))
    versions.set(room, ofRoom)
  }
  return versions
}

/** What a process may write to in its memory; none where the system does not show it. */
export function memoryOf(pid: number): readonly Place[] {
  if (process.platform !== 'linux') return []
  const ranges = [...readFileSync(`/proc/${pid}/maps`, 'utf8').matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw/gm)]
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    return ranges.flatMap(([, from = '', to = '']): Place[] => {
      const start = Number.parseInt(from, 16)
      const bytes = Buffer.alloc(Number.parseInt(to, 16) - start)
      try {
        return [{ kind: 'memory', bytes: bytes.subarray(0, readSync(memory, bytes, 0, bytes.length, start)) }]
      } catch {
        // Given back meanwhile, or never backed by anything.
        return []
      }
    })
  } finally {
    closeSync(memory)
  }
}
