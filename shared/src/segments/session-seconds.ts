import * as v from 'valibot'

/** The schema of a whole number of session seconds within bounds. */
export const sessionSeconds = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
