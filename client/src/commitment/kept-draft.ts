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

/** What is left in place of a draft that was said: another tab that is writing keeps its own words then. Once it was forgotten nothing is. */
export const SAID = ''

/** [V22] This was said: it waits no more, but what another tab keeps there does. */
export function draftSaid(memory: Memory, home: string, will: string): void {
  if (keptDraft(memory, home)?.will === will) memory.set(NAME + home, SAID)
}

/** [V22] Keeps a draft again that another tab wrote over, or that waits no more as another one was said there; what was forgotten stays so. */
export function keepDraftAgain(memory: Memory, home: string, draft: KeptDraft): void {
  if (memory.get(NAME + home) !== null) keepDraft(memory, home, draft)
}

/** [C18] All that somebody was writing in this room, or circle. */
export function forgetWriting(memory: Memory, home: string): void {
  memory.remove(NAME + home)
  memory.remove(REPORTS + home)
}
