import type { Moment } from '@rondo/shared/time'

/** The zone this browser is set to. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether this browser knows the zone, by its IANA name. */
export function isZone(zone: string): boolean {
  try {
    return zone !== '' && Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

/** The moment at which clocks on the wall in `zone` show `at` (`YYYY-MM-DDTHH:mm`); of a time that a changed clock skips, the one after. */
export function zonedMoment(at: string, zone: string): Moment {
  const wanted = Date.parse(`${at}Z`)
  // The clocks may have been changed between the guess and the moment itself: the second look is at the right side of it.
  const guess = wanted - aheadOf(wanted, zone)
  const second = wanted - aheadOf(guess, zone)
  const isSkipped = second + aheadOf(second, zone) !== wanted
  return (isSkipped ? Math.max(guess, second) : second) as Moment
}

/** What clocks on the wall in `zone` show at a moment, as `YYYY-MM-DDTHH:mm`. */
export const wallTime = (moment: number, zone: string): string =>
  new Date(moment + aheadOf(moment, zone)).toISOString().slice(0, 16)

/** Milliseconds by which clocks in `zone` are ahead of UTC at a moment. */
function aheadOf(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(moment / 1000) * 1000
}
