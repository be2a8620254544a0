/** The words of one’s own commitments across circles, in English. */
export const mineWords = {
  heading: 'My commitments',
  lead: 'What you said you will do, in all circles on this device. It is shown here alone, to whoever uses this device.',
  none: 'Nothing of yours is open.',
  noCircles: 'No circle on this device yet.',
  unreachable: (title: string) => `“${title}” does not answer right now.`,
  takenOut: (title: string) =>
    `This device was taken out of “${title}”, or you have left. It is not in the lists here any more.`,
  noDay: 'without a day',
  by: (day: string) => `by ${day}`,
  remind: 'Remind me on the day',
  remindNote:
    'By this browser, at 9:00, once, while a page of Rondo is open. For a reminder in any case, take the calendar file.',
  remindOff: 'No reminders here',
  calendarOf: (text: string) => `Calendar file: “${text}”`,
} as const
