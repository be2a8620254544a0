import type { SegmentId } from '@rondo/shared/ids'
import { keptList } from './kept-list.ts'
import type { Memory } from './ports.ts'

/** What somebody wrote for themselves in one part of a session. */
export interface Note {
  readonly segment: SegmentId
  readonly text: string
}

const NAME = 'rondo.notes.'

/** [V43] The notes of this device in a room, in the order in which they were begun; they are never sent. */
export const notesIn = (memory: Memory, room: string): readonly Note[] => keptList(memory, NAME + room).filter(isNote)

/** [V43] Keeps what is written in this part; nothing but blanks is no note. */
export function keepNote(memory: Memory, room: string, segment: SegmentId, text: string): void {
  const before = notesIn(memory, room)
  const isThere = before.some((note) => note.segment === segment)
  const changed = isThere
    ? before.map((note) => (note.segment === segment ? { segment, text } : note))
    : [...before, { segment, text }]
  const notes = changed.filter((note) => note.text.trim() !== '')
  if (notes.length > 0) memory.set(NAME + room, JSON.stringify(notes))
  else memory.remove(NAME + room)
}

/** Throws away this device’s notes of a room. */
export const forgetNotes = (memory: Memory, room: string): void => memory.remove(NAME + room)

function isNote(value: unknown): value is Note {
  const { segment, text } = (value ?? {}) as Record<string, unknown>
  return typeof segment === 'string' && typeof text === 'string'
}
