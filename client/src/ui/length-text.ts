/** A length in session seconds: `45 s`, `4 min`, `2:40 min`. */
export function lengthText(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const rest = whole % 60
  return `${Math.floor(whole / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`} min`
}

/** A turn as a clock shows it: `2:40`; from ten minutes on, where that would be read as a time of day, `14 min`. */
export const clockLength = (seconds: number): string =>
  seconds < 600
    ? `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`
    : lengthText(seconds)

/** A length as plans show it, in whole minutes or, below one, in seconds: `8 min`, `20 s`. */
export const roughLength = (seconds: number): string =>
  lengthText(seconds < 60 ? seconds : Math.round(seconds / 60) * 60)

/** A moment as a clock on the wall shows it. */
export const wallClock = (moment: number): string =>
  new Date(moment).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' })
