import type { SeenBy } from '@rondo/shared/commitment/commitment'
import type { MemberId } from '@rondo/shared/ids'
import type { Memory } from '../session/ports.ts'
import { type CommitmentWords, readCommitment } from './commitment-words.ts'

/** What somebody is writing, with whom they choose for it. */
export interface KeptDraft extends CommitmentWords {
  readonly seenBy: SeenBy
  readonly isShared: boolean
  readonly partner: MemberId | null
}

const NAME = 'rondo.draft.'
/** Where what is being written about commitments is kept, too. */
export const REPORTS = 'rondo.report.'

/** [V22] What somebody is writing in this room, or circle, stays on the device until it was said. */
export const keepDraft = (memory: Memory, home: string, draft: KeptDraft): void =>
  memory.set(NAME + home, JSON.stringify(draft))

/** Null when nothing was kept, or what is kept cannot be read. */
export function keptDraft(memory: Memory, home: string): KeptDraft | null {
  const text = memory.get(NAME + home) ?? null
  const words = readCommitment(text)
  if (!words || text === null) return null
  const { seenBy, isShared, partner } = JSON.parse(text) as Record<string, unknown>
  return {
    ...words,
    seenBy: seenBy === 'partner' || seenBy === 'me' ? seenBy : 'group',
    isShared: isShared === true,
    partner: typeof partner === 'string' ? (partner as MemberId) : null,
  }
}

export const forgetDraft = (memory: Memory, home: string): void => memory.remove(NAME + home)

/** [C18] All that somebody was writing in this room, or circle. */
export function forgetWriting(memory: Memory, home: string): void {
  forgetDraft(memory, home)
  memory.remove(REPORTS + home)
}
