import type { CircleId } from '@rondo/shared/ids'
import type { Moment } from '@rondo/shared/time'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type SessionInCalendar, sessionCalendar } from './session-calendar.ts'

ICAL.design.strict = true

const session: SessionInCalendar = {
  circle: 'circle-of-ada-bo' as CircleId,
  revision: 3,
  next: { at: '2027-03-23T19:00', zone: 'Europe/Berlin', minutes: 90, call: '' },
  every: 'own',
  title: 'Tuesday circle',
  now: Date.UTC(2027, 2, 1, 8) as Moment,
}

/** The one event of a file, with its zone known; each reading knows no other. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined)
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('no event')
  const event = new ICAL.Event(component)
  const moment = (time: ICAL.Time) => {
    time.zone = zone
    return time.toJSDate().toISOString()
  }
  const moments = (count: number) => {
    const each = event.iterator()
    return Array.from({ length: count }, () => moment(each.next()))
  }
  return { event, zone, moment, moments, component }
}

describe('the calendar file of the next session', () => {
  it.each([
    ['Europe/Berlin', '2027-03-23T19:00', ['2027-03-23T18:00:00.000Z', '2027-03-30T17:00:00.000Z']],
    ['Europe/Berlin', '2027-10-26T19:00', ['2027-10-26T17:00:00.000Z', '2027-11-02T18:00:00.000Z']],
    ['America/New_York', '2027-03-09T09:30', ['2027-03-09T14:30:00.000Z', '2027-03-16T13:30:00.000Z']],
    ['America/New_York', '2027-11-02T09:30', ['2027-11-02T13:30:00.000Z', '2027-11-09T14:30:00.000Z']],
    ['Australia/Sydney', '2027-03-30T20:00', ['2027-03-30T09:00:00.000Z', '2027-04-06T10:00:00.000Z']],
    ['Australia/Sydney', '2027-09-28T20:00', ['2027-09-28T10:00:00.000Z', '2027-10-05T09:00:00.000Z']],
    ['Asia/Kolkata', '2027-03-23T19:00', ['2027-03-23T13:30:00.000Z', '2027-03-30T13:30:00.000Z']],
  ])(
    '[W17] stands at its time on the wall in %s from %s on, before and after clocks are changed',
    (zone, at, expected) => {
      const {
        event,
        zone: read_,
        moments,
      } = read(sessionCalendar({ ...session, next: { ...session.next, zone, at }, every: 'week' }))
      expect(read_.tzid).toBe(zone)
      expect(event.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(zone)
      expect(moments(2)).toEqual(expected)
    },
  )

  it('[W17] lasts as many minutes as it says, also while clocks are changed', () => {
    const file = sessionCalendar({ ...session, next: { ...session.next, at: '2027-03-28T01:30' } })
    const { event, moment } = read(file)
    expect(moment(event.startDate)).toBe('2027-03-28T00:30:00.000Z')
    expect(event.duration.toSeconds()).toBe(90 * 60)
  })

  it.each([
    ['own', '2027-03-09T19:00', null],
    ['week', '2027-03-09T19:00', ['2027-03-09', '2027-03-16', '2027-03-23']],
    ['two-weeks', '2027-03-09T19:00', ['2027-03-09', '2027-03-23', '2027-04-06']],
    ['month', '2027-03-09T19:00', ['2027-03-09', '2027-04-13', '2027-05-11']],
    ['month', '2027-03-30T19:00', ['2027-03-30', '2027-04-27', '2027-05-25']],
  ] as const)('[W17] says what the rhythm says: %s from %s on', (every, at, days) => {
    const { event } = read(sessionCalendar({ ...session, every, next: { ...session.next, at } }))
    expect(event.isRecurring()).toBe(days !== null)
    const each = event.iterator()
    for (const day of days ?? []) expect(each.next().toString()).toBe(`${day}T19:00:00`)
  })

  it('[W17] a changed one has the same name and a higher number', () => {
    const before = read(sessionCalendar(session)).event
    const next = { ...session.next, at: '2027-03-24T19:00' }
    const after = read(sessionCalendar({ ...session, revision: 4, next })).event
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBeGreaterThan(before.sequence)
  })

  it('[W17] says the title and the call as they are', () => {
    const call = 'https://meet.example/a,b;c?d=1'
    const title = 'Ada, Bo; and \\ “Cy”\nBEGIN:VEVENT'
    const { event } = read(sessionCalendar({ ...session, title, next: { ...session.next, call } }))
    expect([event.summary, event.location]).toEqual([title, call])
  })

  it.each([
    { zone: 'Mars/Base' },
    { zone: '+01:00' },
    { zone: 'Europe/Berlin\r\nX:Y' },
    { at: 'tomorrow' },
    { at: '2027-03-23T19:00:00Z' },
  ])('[W17] makes no file of a time that cannot be read: %j', (wrong) => {
    expect(() => sessionCalendar({ ...session, next: { ...session.next, ...wrong } })).toThrow(RangeError)
  })
})
