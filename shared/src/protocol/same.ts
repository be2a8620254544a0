type Fields = Readonly<Record<string, unknown>>

/** Equal as JSON, whatever the order of fields. Parts that a decision left alone are the same object, and not looked into. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) return Array.isArray(other) && sameItems(one, other)
  return !Array.isArray(other) && sameFields(one as Fields, other as Fields)
}

const sameItems = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, place) => same(item, other[place]))

function sameFields(one: Fields, other: Fields): boolean {
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every((name) => same(one[name], other[name]) && Object.hasOwn(other, name))
}
