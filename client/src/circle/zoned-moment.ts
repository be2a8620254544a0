import type { Moment } from '@rondo/shared/time'
import { zoneOffset } from '../calendar/zone-changes.ts'

/** The zone this browser is set to. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether this browser knows the zone, by its IANA name. */
export function isZone(zone: string): boolean {
  try {
    return zone !== '' && zoneOffset(zone) !== null
  } catch {
    return false
  }
}

/** The moment at which clocks on the wall in `zone` show `at` (`YYYY-MM-DDTHH:mm`); of a time that a changed clock skips, the one after. */
export function zonedMoment(at: string, zone: string): Moment {
  const aheadAt = zoneOffset(zone)
  const wanted = Date.parse(`${at}Z`)
  // The clocks may have been changed between the guess and the moment itself: the second look is at the right side of it.
  const guess = wanted - aheadAt(wanted)
  const second = wanted - aheadAt(guess)
  const isSkipped = second + aheadAt(second) !== wanted
  return (isSkipped ? Math.max(guess, second) : second) as Moment
}

/** What clocks on the wall in `zone` show at a moment, as `YYYY-MM-DDTHH:mm`. */
export const wallTime = (moment: number, zone: string): string =>
  new Date(moment + zoneOffset(zone)(moment)).toISOString().slice(0, 16)
