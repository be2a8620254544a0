/** The time it takes until the next one speaks. */
export const HANDOVER = 5

/** Lengths are offered in steps of this many seconds. */
export const STEP = 5

/** The largest length in steps that lets `people` turns and their handing over fit into `total`. */
export const eachWithin = (total: number, people: number): number =>
  Math.floor((total / Math.max(people, 1) - HANDOVER) / STEP) * STEP

/** [H4] Session seconds that *Skip* leaves to those who write or choose without a name: nobody’s half a sentence is handed in at once. */
export const LEFT_TO_FINISH = 30
