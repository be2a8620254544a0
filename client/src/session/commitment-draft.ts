import type { CommitmentWords } from './commitment-words.ts'
import type { Memory } from './ports.ts'

const NAME = 'rondo.draft.'

/** [V22] What somebody is writing in this room stays on the device until it was said. */
export const keepDraft = (memory: Memory, room: string, words: CommitmentWords): void =>
  memory.set(NAME + room, JSON.stringify(words))

/** Null when nothing was kept, or what is kept cannot be read. */
export function keptDraft(memory: Memory, room: string): CommitmentWords | null {
  try {
    const kept: unknown = JSON.parse(memory.get(NAME + room) ?? 'null')
    const { when, will, by } = (kept ?? {}) as Record<string, unknown>
    return typeof when === 'string' && typeof will === 'string' && typeof by === 'string' ? { when, will, by } : null
  } catch {
    return null
  }
}

export const forgetDraft = (memory: Memory, room: string): void => memory.remove(NAME + room)
