import type { CommitmentId } from '@rondo/shared/ids'
import { REPORTS } from '../commitment/kept-draft.ts'
import type { Memory } from '../session/ports.ts'

/** What somebody is writing about one commitment: what they learned, and how it reads from now on if it is *Changed*. */
export interface KeptReport {
  readonly learned: string
  readonly changed: { readonly when: string; readonly will: string; readonly by: string } | null
}

const NOTHING: KeptReport = { learned: '', changed: null }

/** [V22] What is being written about a commitment stays on the device until it was said. */
export function keepReport(memory: Memory, home: string, id: CommitmentId, report: KeptReport): void {
  const { [id]: _, ...others } = readAll(memory, home)
  const isEmpty = report.learned.trim() === '' && report.changed === null
  memory.set(REPORTS + home, JSON.stringify(isEmpty ? others : { ...others, [id]: report }))
}

export function keptReport(memory: Memory, home: string, id: CommitmentId): KeptReport {
  const all = readAll(memory, home)
  return Object.hasOwn(all, id) ? (all[id] ?? NOTHING) : NOTHING
}

/** About which of them something is being written. */
export const reportedIn = (memory: Memory, home: string): readonly CommitmentId[] =>
  Object.keys(readAll(memory, home)) as CommitmentId[]

/** [K15] Whether something is being written about one of these. */
export const isReporting = (memory: Memory, home: string, some: readonly { readonly id: CommitmentId }[]): boolean =>
  some.some(({ id }) => keptReport(memory, home, id) !== NOTHING)

function readAll(memory: Memory, home: string): Readonly<Record<string, KeptReport>> {
  try {
    return JSON.parse(memory.get(REPORTS + home) ?? '{}')
  } catch {
    return {}
  }
}
