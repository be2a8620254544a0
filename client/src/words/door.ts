import { capital, numberWord } from './numbers.ts'

/** The words at the door of a room, in English. */
export const doorWords = {
  invitedTo: 'You are invited to',
  circleMeets: 'A session of the circle',
  coming: 'A session of this group',
  invited: (format: string, minutes: string) => `${format}, ${minutes}.`,
  whatThisIs: 'Everyone is heard. The room keeps the order and the clock.',
  peersOnly: 'Peers only: nobody here decides on another’s pay, work or role.',
  here: (count: number) =>
    count === 0 ? 'You are the first.' : `${capital(numberWord(count))} ${count === 1 ? 'is' : 'are'} here.`,
  wasHere:
    'You were in this room, and have left, or your chair was cleared while you were away. Come in again to go on; what you wrote here and did not send is still on this device.',
  running: 'The session is running. Come in: you get a whole turn at the end of the round.',
  agreement: 'What we agree on',
  /** Beside what is ticked; what may leave is read out at the start. */
  agreed: 'Nobody gives advice unless asked.',
  inCircle: 'Whatever your circle agrees on.',
  name: 'Your name',
  nameHint: 'Sealed: only the group can read it.',
  agree: 'I keep what is said here among us',
  comeIn: 'Come in',
  comingIn: 'Coming in…',
  needsName: 'Write the name the others know you by.',
  needsAgreement: 'Please tick this first. It is what makes it safe to speak.',
} as const
