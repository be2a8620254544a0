import type { SegmentId } from '@rondo/shared/ids'
import type { Collection } from '@rondo/shared/room/room'
import { type BallotKept, type BallotMemory, hasCards, NO_DRAFT } from './ballot-memory.ts'

/** Cards that were not handed in, and in which part. */
export interface LeftOver {
  readonly segment: SegmentId
  readonly cards: readonly string[]
}

/** [E18] Whoever slept through the window, or was cut off in it, has not said it to anybody; null: nothing is left over. */
export function leftOver(kept: BallotKept | null, collections: readonly Collection[]): LeftOver | null {
  if (!kept || !hasCards(kept.draft)) return null
  const isOpened = collections.some(({ ballot }) => ballot === kept.ballot)
  // [E14] Whoever had nothing to add has not missed anything.
  if (isOpened && (kept.handed || kept.draft.nothing)) return null
  return { segment: kept.segment, cards: kept.draft.cards }
}

/** [E25] Written ahead by somebody who was not here when the part began. */
export function leftAhead(memory: BallotMemory, segment: SegmentId): LeftOver | null {
  const cards = memory.takeAhead(segment)
  return hasCards({ ...NO_DRAFT, cards }) ? { segment, cards } : null
}

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
