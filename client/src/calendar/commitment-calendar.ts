import type { Moment } from '@rondo/shared/time'
import type { CommitmentWords } from '../commitment/commitment-words.ts'
import { endWords } from '../words/end.ts'
import { asValue, calendarOf, dateTime } from './content-lines.ts'

/** One’s own commitment, as it goes into one’s calendar. */
export interface CommitmentInCalendar {
  /** The same for as long as it is the same commitment. */
  readonly id: string
  /** Goes up when it changes. */
  readonly revision: number
  readonly words: CommitmentWords
  /** Of the session or the circle. */
  readonly title: string
  readonly now: Moment
}

/** [W3] A calendar file (RFC 5545) with one all-day event, and one reminder on that day at 9:00, wherever one is then. */
export function commitmentCalendar({ id, revision, words, title, now }: CommitmentInCalendar): string {
  const summary = asValue(endWords.said(words.when, words.will))
  return calendarOf(
    [],
    [
      `UID:${id}@rondo`,
      `SEQUENCE:${revision}`,
      `DTSTAMP:${dateTime(now)}Z`,
      // A day has no zone: it is never turned into a moment.
      `DTSTART;VALUE=DATE:${words.by.replaceAll('-', '')}`,
      `SUMMARY:${summary}`,
      `DESCRIPTION:${asValue(title)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT9H',
      `DESCRIPTION:${summary}`,
      'END:VALARM',
    ],
  )
}
