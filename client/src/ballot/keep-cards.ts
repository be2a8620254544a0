import type { RoomId, SegmentId } from '@rondo/shared/ids'
import { deviceMemory } from '../session/browser-memory.ts'
import { keepNote, notesIn } from '../session/my-notes.ts'

/** [E18] *Keep for me*: among one’s own notes of this session, which are never sent, below what is there of this part. */
export function keepCards(room: RoomId, segment: SegmentId, cards: readonly string[]): void {
  const before = notesIn(deviceMemory, room).find((note) => note.segment === segment)?.text ?? ''
  const texts = [before, ...cards].filter((words) => words.trim() !== '')
  keepNote(deviceMemory, room, segment, texts.join('\n\n'))
}
