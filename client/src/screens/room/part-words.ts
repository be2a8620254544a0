import type { Segment } from '@rondo/shared/segments/index'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { partWordsOf } from '../../words/parts.ts'

/** The words of a part: the group’s own question, if it has given one, in the place of the format’s. */
export function partWords(room: RoomState, segment: Segment) {
  const words = partWordsOf(segment)
  return { ...words, question: room.questionOf(segment) ?? words.question }
}
