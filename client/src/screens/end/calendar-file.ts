import ical, { ICalCalendarMethod } from 'ical-generator'
import type { CommitmentWords } from '../../commitment/commitment-words.ts'
import { endWords } from '../../words/end.ts'

/** One’s own commitment as a calendar file with one all-day event on its day (RFC 5545). */
export function calendarFile(words: CommitmentWords, title: string, room: string): string {
  const [year = 1970, month = 1, day = 1] = words.by.split('-').map(Number)
  const calendar = ical({
    name: title,
    prodId: { company: 'Rondo', product: 'Rondo' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${room}-${words.by}@rondo`,
    // The generator reads an all-day event’s day from the local parts of the date.
    start: new Date(year, month - 1, day),
    allDay: true,
    summary: endWords.said(words.when, words.will),
    description: title,
  })
  return calendar.toString()
}
