import { commitmentSentence } from './commitment.ts'

/** The words of the end of a session, in English. */
export const endWords = {
  everyoneHeard: (heard: number, people: number) => `Everyone was heard: ${heard} of ${people}.`,
  someHeard: (heard: number, people: number) => `${heard} of ${people} were heard.`,
  thanks: 'Thank you for listening to each other.',
  leaveWith: 'What we leave with',
  yours: 'Yours',
  ours: 'The group’s',
  none: 'Nobody wrote anything down this time. That is fine.',
  said: commitmentSentence,
  by: (name: string, day: string) => (day ? `${name} · by ${day}` : name),
  byDay: (day: string) => `by ${day}`,
  cannotOpen: 'This one cannot be opened here.',
  calendar: 'Calendar file',
  calendarNote: 'Your own commitment, on its day. Made in this browser.',
  calendarFailed: 'The calendar file could not be made. Reload the page and try again.',
  copy: 'Copy as text',
  burn: 'Burn this room',
  burnNote: 'What stays is sealed, and goes by itself after a while. You can also let it go now.',
  burnTitle: 'Burn this room?',
  burnAsk:
    'Everything of it is removed, for all of us. For 30 seconds anyone can still keep it. Copy what you want to keep first.',
  burnNow: 'Burn',
  burning: (name: string) => `${name} would like to burn this room.`,
  burningYou: 'You are burning this room.',
  burningIn: (seconds: number) => `In ${seconds} s it is gone.`,
  keep: 'Keep it',
  kept: 'The room is kept.',
  home: 'Back to the home page',
} as const
