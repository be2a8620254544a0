const DAYS = 7

/** The day a week from `today` in local time, as `YYYY-MM-DD`. */
export function inSevenDays(today: Date): string {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + DAYS)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
