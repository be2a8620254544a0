import * as v from 'valibot'

/** The schema of a whole number of session seconds within bounds. */
export const sessionSeconds = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** The time it takes until the next one speaks. */
export const HANDOVER = 5

/** Lengths are offered in steps of this many seconds. */
export const STEP = 5

/** The largest length in steps that lets `people` turns and their handing over fit into `total`. */
export const eachWithin = (total: number, people: number): number =>
  Math.floor((total / Math.max(people, 1) - HANDOVER) / STEP) * STEP
