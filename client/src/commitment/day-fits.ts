const TEN_YEARS = 10

/** The day as `YYYY-MM-DD` in local time. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** [K9] Whether something can still be done by this day (`YYYY-MM-DD`); no day is fine, too. */
export function dayFits(by: string, today: Date): boolean {
  const last = new Date(today.getFullYear() + TEN_YEARS, today.getMonth(), today.getDate())
  return by === '' || (by >= dayOf(today) && by <= dayOf(last))
}
