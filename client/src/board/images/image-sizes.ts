import type { Pair } from '@rondo/shared/board/board-item'
import { IMAGE_LIMITS } from '@rondo/shared/board/image'
import { sizeOfImage } from './size-of-image.ts'

/** Pixels of the longer side of a picture, at most. */
const LONGEST = 1600
/** Board pixels of its longer side when it comes to a board, at most. */
const ON_BOARD = 420
/** Bytes of what is sealed: the nonce and the tag come on top. */
export const MOST_BYTES = IMAGE_LIMITS.sealed - 40

/** Of how much larger a picture is drawn: first less fine, then smaller. */
const QUALITIES = [0.85, 0.7, 0.55] as const
const SHRINKS = [1, 0.75, 0.5, 0.3] as const

export interface Attempt {
  readonly size: Pair
  readonly quality: number
}

/** [B45] How a picture of this size may be written anew, the best first; none is larger than the picture. */
export function attemptsAt(size: Pair): readonly Attempt[] {
  const first = Math.min(1, LONGEST / Math.max(...size))
  return SHRINKS.flatMap((shrink) => QUALITIES.map((quality) => ({ size: scaled(size, first * shrink), quality })))
}

/** [B49] Whether one of our browsers can have written these bytes: a few of them may say that they are many pixels. */
export function isOurs(bytes: Uint8Array): boolean {
  const size = sizeOfImage(bytes)
  return size !== null && Math.min(...size) > 0 && Math.max(...size) <= LONGEST
}

/** How large a picture stands on the board at first. */
export const sizeOnBoard = (size: Pair): Pair => scaled(size, Math.min(1, ON_BOARD / Math.max(...size)))

const scaled = ([wide, high]: Pair, by: number): Pair => [
  Math.max(1, Math.round(wide * by)),
  Math.max(1, Math.round(high * by)),
]
