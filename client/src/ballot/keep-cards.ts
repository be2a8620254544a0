import type { RoomId, SegmentId } from '@rondo/shared/ids'
import { deviceMemory } from '../session/browser-memory.ts'
import { keepNote } from '../session/my-notes.ts'

/** [E18] *Keep for me*: among one’s own notes of this session, which are never sent. */
export const keepCards = (room: RoomId, segment: SegmentId, cards: readonly string[]): void =>
  keepNote(deviceMemory, room, segment, cards.filter((words) => words.trim() !== '').join('\n\n'))
