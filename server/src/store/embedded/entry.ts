import type { Moment } from '@rondo/shared/time'
import type { Gone } from '../gone.ts'

/** What is known of something kept without reading it. */
export type Entry =
  | { readonly is: 'kept'; readonly version: number; readonly gone: Gone }
  /** A tombstone, and how long it stays. */
  | { readonly is: 'burned'; readonly until: Moment }

/** When an entry's time is up. */
export const dueAt = (entry: Entry): Moment => (entry.is === 'burned' ? entry.until : entry.gone.at)
