import type { Pair } from '@rondo/shared/board/board-item'

/** A pointer at one moment. */
export interface Touch {
  /** In screen pixels from the corner of the canvas. */
  readonly screen: Pair
  /** On the board. */
  readonly at: Pair
  /** 0 to 1; 0.5 from what does not feel it. */
  readonly pressure: number
  readonly isShift: boolean
  readonly isAlt: boolean
}

/** What a hand does from when it touches the canvas until it leaves it. */
export interface Gesture {
  /** All points since the last time, the newest last. */
  move(touches: readonly Touch[], last: Touch): void
  end(last: Touch): void
  /** It was something else after all: nothing of it remains. */
  cancel(): void
}

/** Screen pixels within which a hand has not moved. */
export const STILL = 4
