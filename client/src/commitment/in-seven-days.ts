import { dayOf } from './day-fits.ts'

const DAYS = 7

/** The day a week from `today` in local time, as `YYYY-MM-DD`. */
export const inSevenDays = (today: Date): string =>
  dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() + DAYS))
