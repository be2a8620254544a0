type Fields = Readonly<Record<string, unknown>>

/** Equal as JSON, whatever the order of fields. Parts that a decision left alone are the same object, and not looked into. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  let fields = 0
  for (const name in one) {
    if (!Object.hasOwn(other, name) || !same((one as Fields)[name], (other as Fields)[name])) return false
    fields++
  }
  for (const _ in other) fields--
  return fields === 0
}
