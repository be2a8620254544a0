import type { Moment } from '@rondo/shared/time'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type CommitmentInCalendar, commitmentCalendar } from './commitment-calendar.ts'

ICAL.design.strict = true

const commitment: CommitmentInCalendar = {
  id: 'room-ada',
  revision: 2,
  words: { when: 'the week starts', will: 'listen first; then, perhaps, speak', by: '2026-11-29', sure: null },
  title: 'Tuesday circle',
  now: Date.UTC(2026, 10, 22, 9, 30) as Moment,
}

function read(file: string) {
  const all = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  const [component] = all
  if (!component || all.length > 1) throw new Error('not one event')
  return new ICAL.Event(component)
}

afterEach(() => vi.unstubAllEnvs())

describe('the calendar file of a commitment', () => {
  it.each(['UTC', 'Pacific/Kiritimati', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Pago_Pago'])(
    '[W3] has one all-day event on its day, in a browser in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      expect(new Date(2026, 0, 1).getTimezoneOffset() === 0).toBe(zone === 'UTC')
      const { startDate } = read(commitmentCalendar(commitment))
      expect([startDate.isDate, startDate.toString()]).toEqual([true, '2026-11-29'])
    },
  )

  it('[W3] says its words, and reminds once on that day at nine', () => {
    const event = read(commitmentCalendar(commitment))
    expect(event.summary).toBe('When the week starts, I will listen first; then, perhaps, speak')
    expect(event.description).toBe('Tuesday circle')
    const alarms = event.component.getAllSubcomponents('valarm')
    expect(alarms.map((one) => one.getFirstPropertyValue('action'))).toEqual(['DISPLAY'])
    expect(alarms[0]?.getFirstPropertyValue('trigger')?.toString()).toBe('PT9H')
    expect(alarms[0]?.getFirstPropertyValue('description')).toBe(event.summary)
  })

  it('[W3] a changed one has the same name and a higher number', () => {
    const before = read(commitmentCalendar(commitment))
    const words = { ...commitment.words, by: '2026-12-06' }
    const after = read(commitmentCalendar({ ...commitment, words, revision: 3 }))
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBeGreaterThan(before.sequence)
  })

  it('[W3] its lines have 75 octets at most and end as the format wants, whatever is written', () => {
    const will = `${'über 👩‍👩‍👧 hören, '.repeat(20)}\r\nEND:VEVENT\u0007\\n`
    const file = commitmentCalendar({ ...commitment, words: { ...commitment.words, will } })
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const octets = new TextEncoder()
    for (const line of file.split('\r\n')) {
      expect(octets.encode(line).length).toBeLessThanOrEqual(75)
      // A character cut in two would not be read as one.
      expect(line).not.toMatch(/\p{Surrogate}/u)
    }
    expect(read(file).summary).toContain(`${'über 👩‍👩‍👧 hören, '.repeat(20)}\nEND:VEVENT\\n`)
  })
})
