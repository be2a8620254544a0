import type { Moment } from '@rondo/shared/time'

/** Real milliseconds kept free at the end of a window. */
const MARGIN = 1_000

/** [E6] How it stands with one’s letters in a window, by their places: a page that is loaded anew sends none that was taken, and the others when they were to go. */
export interface Sending {
  readonly window: number
  /** When each goes, by the server’s clock. */
  readonly at: readonly Moment[]
  /** Those that the box has. */
  readonly taken: readonly number[]
}

/** A moment of chance from now on, within a window that ends then. `random` gives numbers in [0, 1). */
export const someMoment = (now: Moment, until: Moment, random: () => number): Moment =>
  (now + random() * Math.max(until - now - MARGIN, 0)) as Moment
