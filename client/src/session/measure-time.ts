import type { MonotoneClock } from './ports.ts'
import type { ServerLine } from './server-line.ts'
import type { ProbeSeen } from './server-time.ts'

const PROBES = 5
const LIMIT = 2000

/** Asks the server for its time once; null when it would not say, or nothing was heard within `limit` milliseconds. */
export async function probe(line: ServerLine, clock: MonotoneClock, limit = LIMIT): Promise<ProbeSeen | null> {
  const sent = clock()
  const answer = await line.ask('probe', {}, limit)
  return answer && 'at' in answer ? { sent, received: clock(), at: answer.at } : null
}

/** [C4] Five probes one after another; the first is reported at once, then all. */
export async function measureTime(
  line: ServerLine,
  clock: MonotoneClock,
  report: (probes: readonly ProbeSeen[]) => void,
): Promise<void> {
  const seen: ProbeSeen[] = []
  while (seen.length < PROBES) {
    const one = await probe(line, clock)
    if (!one) return
    seen.push(one)
    if (seen.length === 1 || seen.length === PROBES) report(seen)
  }
}
