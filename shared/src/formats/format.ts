import type { SegmentId } from '../ids.ts'
import type { Segment } from '../segments/index.ts'
import type { FormatId } from './index.ts'

/** A session format, as data: the browser's catalogue has its words. */
export interface Format {
  readonly id: FormatId
  readonly people: { readonly least: number; readonly most: number }
  readonly minutes: { readonly least: number; readonly wanted: number; readonly most: number }
  readonly agenda: readonly Segment[]
  /** For a group that has met before, and meets again. */
  readonly isForCircles?: true
  /** Parts that are left out, the first one first, when there is no time for them. */
  readonly optional: readonly SegmentId[]
}
