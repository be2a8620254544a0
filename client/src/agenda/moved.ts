/** [W9] The list with the one at `from` standing at `to`; past either end it stands at that end. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from]
  const place = Math.min(Math.max(to, 0), list.length - 1)
  if (item === undefined || place === from) return list
  const others = list.filter((_, index) => index !== from)
  return [...others.slice(0, place), item, ...others.slice(place)]
}
