import type { SegmentId } from '@rondo/shared/ids'
import type { Collection } from '@rondo/shared/room/room'
import { type BallotKept, type BallotMemory, goes, hasCards } from './ballot-memory.ts'

/** Cards that were not handed in, and in which part. */
export interface LeftOver {
  readonly segment: SegmentId
  readonly cards: readonly string[]
}

/** [E18] Whoever slept through the window, or was cut off in it, has not said it to anybody; null: nothing is left over. */
export function leftOver(kept: BallotKept | null, collections: readonly Collection[]): LeftOver | null {
  if (!kept || !hasCards(kept.draft)) return null
  const isOpened = collections.some(({ ballot }) => ballot === kept.ballot)
  // [E14] What was held back is still one’s own: blanks were handed in.
  const isSaid = isOpened && kept.handed && goes(kept.draft)
  return isSaid ? null : { segment: kept.segment, cards: kept.draft.cards }
}

/** [E25] Written ahead by somebody who was not here when the part began. */
export function leftAhead(memory: BallotMemory, segment: SegmentId): LeftOver | null {
  const left = { segment, cards: memory.takeAhead(segment) }
  return hasCards(left) ? left : null
}
