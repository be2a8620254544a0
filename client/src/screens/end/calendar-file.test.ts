import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const unfolded = (file: string) => file.replaceAll(/\r\n[ \t]/g, '')

describe('the calendar file', () => {
  it('[W3] has one all-day event on the day of the commitment, with its words', () => {
    const said = { when: 'the week starts', will: 'listen first; then, perhaps, speak', by: '2026-11-29', sure: null }
    const file = unfolded(calendarFile(said, 'Tuesday circle', 'room'))
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(file).toContain('DTSTART;VALUE=DATE:20261129')
    expect(file).toContain('SUMMARY:When the week starts\\, I will listen first\\; then\\, perhaps\\, speak')
  })
})
