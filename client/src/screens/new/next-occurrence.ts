import type { Moment } from '@rondo/shared/time'

/** The next time a clock on the wall shows `clock` (`hh:mm`), from `now` on; null when it is not a time. */
export function nextOccurrence(clock: string, now: Moment): Moment | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(clock) ?? []
  if (hours === undefined || minutes === undefined) return null
  const at = new Date(now)
  at.setHours(Number(hours), Number(minutes), 0, 0)
  if (at.getTime() <= now) at.setDate(at.getDate() + 1)
  return at.getTime() as Moment
}
