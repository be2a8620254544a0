/** Whether a number is a whole one within these limits. */
export const isWithin = (value: number | null, { least, most }: { least: number; most: number }): value is number =>
  value !== null && Number.isInteger(value) && value >= least && value <= most
