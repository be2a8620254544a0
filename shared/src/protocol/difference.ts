import type { ViewForAll } from '../room/view.ts'

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

/** Equal as JSON. Parts that a decision left alone are the same object, and not looked into. */
export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
