import type { Moment } from '@rondo/shared/time'

/** Milliseconds from one of `count` numbers lighting up to the next: all of them stand well before the first one speaks. */
export function drawingStep(until: Moment, now: Moment, count: number): number {
  return Math.min((Math.max(until - now, 0) * 0.6) / Math.max(count, 1), 600)
}
