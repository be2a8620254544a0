import type { NextWords, RhythmWords } from '@rondo/shared/circle/words'
import type { CircleId } from '@rondo/shared/ids'
import type { Moment } from '@rondo/shared/time'
import { asValue, calendarOf, dateTime, WEEKDAYS } from './content-lines.ts'
import { zoneComponent } from './zone-component.ts'

/** The next session of a circle, as it goes into somebody’s calendar. */
export interface SessionInCalendar {
  readonly circle: CircleId
  /** Goes up when the next session or the rhythm changes: the sum of their revisions does. */
  readonly revision: number
  readonly next: NextWords
  readonly every: RhythmWords['every']
  readonly title: string
  readonly now: Moment
}

const AT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/
/** Nothing that would end the parameter it stands in. */
const ZONE = /^[\w+/-]+$/

/**
 * [W17] A calendar file (RFC 5545) with the next session at its time on the wall of its zone, and what the rhythm says of those that follow.
 * It keeps its name, so that a changed one replaces it. The way into the circle is not in it, as calendars are kept by others. Throws when
 * the time cannot be read, or this browser does not know the zone.
 */
export function sessionCalendar({ circle, revision, next, every, title, now }: SessionInCalendar): string {
  const [, year, month, day, hour, minute] = AT.exec(next.at)?.map(Number) ?? []
  if (!year || !month || !ZONE.test(next.zone)) throw new RangeError('no time of a zone')
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  const rule = ruleOf(every, new Date(wall))
  return calendarOf(zoneComponent(next.zone, year), [
    `UID:next-${circle}@rondo`,
    `SEQUENCE:${revision}`,
    `DTSTAMP:${dateTime(now)}Z`,
    `DTSTART;TZID=${next.zone}:${dateTime(wall)}`,
    // So long by a clock that is never changed.
    `DURATION:PT${next.minutes}M`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `SUMMARY:${asValue(title)}`,
    ...(next.call ? [`LOCATION:${asValue(next.call)}`] : []),
  ])
}

function ruleOf(every: RhythmWords['every'], day: Date): string | null {
  switch (every) {
    case 'week':
      return 'FREQ=WEEKLY'
    case 'two-weeks':
      return 'FREQ=WEEKLY;INTERVAL=2'
    case 'month': {
      const week = Math.ceil(day.getUTCDate() / 7)
      // Most months have no fifth: whoever meets on it means the last.
      return `FREQ=MONTHLY;BYDAY=${week === 5 ? -1 : week}${WEEKDAYS[day.getUTCDay()]}`
    }
    case 'own':
      return null
    default:
      return every satisfies never
  }
}
