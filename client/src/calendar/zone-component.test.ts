import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { contentLines } from './content-lines.ts'
import { zoneChanges, zoneOffset } from './zone-changes.ts'
import { zoneComponent } from './zone-component.ts'

ICAL.design.strict = true

const HOUR = 3_600_000
const read = (zone: string) =>
  new ICAL.Timezone(new ICAL.Component(ICAL.parse(contentLines(zoneComponent(zone, 2027)))))

/** The offset in seconds that a calendar reads at what the clocks show. */
function offsetIn(zone: ICAL.Timezone, wall: number): number {
  const time = ICAL.Time.fromDateTimeString(new Date(wall).toISOString().slice(0, 19))
  return zone.utcOffset(time)
}

describe('what a calendar is told of a zone', () => {
  it('[W17] gives the same time as the browser in every zone, for ten years', () => {
    const wrong: string[] = []
    for (const name of Intl.supportedValuesOf('timeZone')) {
      const zone = read(name)
      const offset = zoneOffset(name)
      // At noon, when no clock is changed.
      for (let at = Date.UTC(2027, 0, 1, 12); at < Date.UTC(2037, 0, 1); at += 29 * 24 * HOUR) {
        if (offsetIn(zone, at + offset(at)) * 1000 === offset(at)) continue
        wrong.push(`${name} ${new Date(at).toISOString()}`)
        break
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Sydney',
    'Australia/Lord_Howe',
    'Asia/Jerusalem',
    'Africa/Cairo',
    'Africa/Casablanca',
  ])('[W17] the hours around every change of the clocks are right in %s', (name) => {
    const zone = read(name)
    const offset = zoneOffset(name)
    for (const change of zoneChanges(offset, Date.UTC(2027, 0, 1), Date.UTC(2037, 0, 1))) {
      for (let at = change.at - 24 * HOUR; at < change.at + 24 * HOUR; at += HOUR / 2) {
        // What the clocks show twice, and what they leave out, is no moment that one could name.
        if (Math.abs(at - change.at) <= HOUR) continue
        expect(offsetIn(zone, at + offset(at)) * 1000, new Date(at).toISOString()).toBe(offset(at))
      }
    }
  })

  it('[W17] a regular change is one rule, and a zone that changes nothing has one offset', () => {
    const rules = (zone: string) => zoneComponent(zone, 2027).filter((line) => line.startsWith('RRULE'))
    expect(rules('Europe/Berlin').toSorted()).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    ])
    expect(rules('America/New_York').toSorted()).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    ])
    expect(zoneComponent('Asia/Kolkata', 2027)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kolkata',
      'BEGIN:STANDARD',
      'DTSTART:20260101T053000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
  })
})
