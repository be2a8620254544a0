const known = new WeakMap<object, string>()

/** A value as JSON. What the rules left alone is the same object as before, and is not written again. */
export function jsonOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const before = known.get(value)
  if (before !== undefined) return before
  const json = JSON.stringify(value)
  known.set(value, json)
  return json
}
