import type { ServerProcess } from './server-process.ts'

/** What the server holds when nobody attacks it. */
export interface Holdings {
  readonly heap: number
  readonly rss: number
  /** Open files, connections among them. */
  readonly files: number
}

/** A collector's own luck: what is in use may be so many bytes more than before. */
export const MORE_HEAP = 6 * 2 ** 20
/** A probe's own connection, and one that is just coming or going. */
export const MORE_FILES = 4

/** Milliseconds in which all that an attacker left must be gone: Node looks for slow requests every 30 s, WebSockets close within 30 s more. */
const LONGEST = 100_000
const LOOK = 3_000
/** It counts as settled when so many looks have found no less than before. */
const STEADY = 5

export const isAboutAsBefore = (now: Holdings, before: Holdings): boolean =>
  now.heap <= before.heap + MORE_HEAP && now.files <= before.files + MORE_FILES

/** Waits until the server holds about what it held `before`; without it, until what it holds becomes no less. */
export async function settled(server: ServerProcess, before: Holdings | null): Promise<Holdings> {
  const end = performance.now() + LONGEST
  let least = await look(server)
  let steady = 0
  for (;;) {
    await new Promise((done) => setTimeout(done, LOOK))
    const now = await look(server)
    const isLess = now.files < least.files || now.heap < least.heap - MORE_HEAP / 10
    steady = isLess ? 0 : steady + 1
    if (isLess) least = now
    const isSettled = before === null ? steady >= STEADY : isAboutAsBefore(now, before)
    if (isSettled || performance.now() > end) return now
  }
}

async function look(server: ServerProcess): Promise<Holdings> {
  const files = await server.figure('process_open_fds')
  return { ...(await server.memory()), files }
}
