/** A day `2026-11-29` as people write it; empty when it is none. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return ''
  return new Date(year, month - 1, date).toLocaleDateString(undefined, { day: 'numeric', month: 'long' })
}
