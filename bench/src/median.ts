/** The middle one of several repetitions. */
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The value below which this part of all values is. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort()
  if (sorted.length === 0) return Number.NaN
  const place = Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))
  return sorted[place] ?? Number.NaN
}

/** “low to high” of several repetitions. */
export const spread = (values: readonly number[], digits = 0): string =>
  `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`
