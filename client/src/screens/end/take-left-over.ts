import type { SegmentId } from '@rondo/shared/ids'
import type { Collection } from '@rondo/shared/room/room'
import type { BallotMemory } from '../../ballot/ballot-memory.ts'
import { type LeftOver, leftAhead, leftOver } from '../../ballot/left-over.ts'

/** [E18] The session is over: what is left over of each part, and nothing of it is a draft any more. */
export function takeLeftOver(
  memory: BallotMemory,
  collections: readonly Collection[],
  parts: readonly SegmentId[],
): readonly LeftOver[] {
  const kept = leftOver(memory.last(), collections)
  memory.forget()
  const ahead = parts.map((segment) => leftAhead(memory, segment))
  return [kept, ...ahead].filter((one) => one !== null)
}
