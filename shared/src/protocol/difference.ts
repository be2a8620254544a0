import type { ViewForAll } from '../room/view.ts'
import { same } from './same.ts'

/** [P6] The top-level fields of `after` that differ from `before`; null when only the version does. */
export function difference(before: ViewForAll, after: ViewForAll): Partial<ViewForAll> | null {
  const changed: Partial<Record<keyof ViewForAll, unknown>> = {}
  let any = false
  for (const field of Object.keys(after) as (keyof ViewForAll)[]) {
    if (field === 'version' || same(before[field], after[field])) continue
    changed[field] = after[field]
    any = true
  }
  return any ? (changed as Partial<ViewForAll>) : null
}
