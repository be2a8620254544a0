import { dateTime, WEEKDAYS } from './content-lines.ts'
import { type ZoneChange, zoneChanges, zoneOffset } from './zone-changes.ts'

/** From the year before: both of a zone’s clocks have begun by then. */
const YEARS = 12

const WEEK = 7 * 24 * 60 * 60 * 1000

/**
 * What a calendar has to know of a zone (a VTIMEZONE, RFC 5545, 3.6.5) from this year on. It is read from what the browser itself knows: its
 * knowledge is renewed with it, and the calendar says the same time as the page. Changes of a regular kind are one rule, which every
 * calendar reads; the others are listed one by one for ten years.
 */
export function zoneComponent(zone: string, year: number): readonly string[] {
  const from = Date.UTC(year - 1, 0, 1)
  const offset = zoneOffset(zone)
  const kinds = new Map<string, ZoneChange[]>()
  for (const change of zoneChanges(offset, from, Date.UTC(year - 1 + YEARS, 0, 1))) {
    const kind = `${change.before} ${change.after}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), change])
  }
  const changes = [...kinds.values()].map((some) => ({ some, rule: ruleOf(some) }))
  const first = { at: from, before: offset(from), after: offset(from) }
  const isRegular = changes.length > 0 && changes.every(({ rule }) => rule !== null)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...(isRegular ? [] : observance([first], null)),
    ...changes.flatMap(({ some, rule }) => observance(some, rule)),
    'END:VTIMEZONE',
  ]
}

function observance(changes: readonly ZoneChange[], rule: string | null): readonly string[] {
  const first = changes[0]
  if (!first) return []
  // The first one is listed, too: not every calendar counts the beginning as one of them.
  const listed = changes.length > 1 ? changes.map((change) => `RDATE:${dateTime(wallOf(change))}`) : []
  const kind = first.after > first.before ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${dateTime(wallOf(first))}`,
    `TZOFFSETFROM:${offsetText(first.before)}`,
    `TZOFFSETTO:${offsetText(first.after)}`,
    ...(rule ? [rule] : listed),
    `END:${kind}`,
  ]
}

/** The same weekday of the same month at the same time every year; null: there is no such rule. */
function ruleOf(changes: readonly ZoneChange[]): string | null {
  const walls = changes.map(wallOf)
  const days = walls.map((wall) => new Date(wall))
  const first = days[0]
  const alike = new Set(days.map((day) => [day.getUTCMonth(), day.getUTCDay(), dateTime(+day).slice(8)].join()))
  if (!first || days.length !== YEARS || alike.size > 1) return null
  const weeks = new Set(days.map((day) => Math.ceil(day.getUTCDate() / 7)))
  const isLast = walls.every((wall) => new Date(wall + WEEK).getUTCMonth() !== first.getUTCMonth())
  if (!isLast && weeks.size > 1) return null
  const week = isLast ? -1 : [...weeks][0]
  return `RRULE:FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${week}${WEEKDAYS[first.getUTCDay()]}`
}

/** What the clocks showed when they were changed. */
const wallOf = ({ at, before }: ZoneChange): number => at + before

/** `+0530`. */
function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`
}
