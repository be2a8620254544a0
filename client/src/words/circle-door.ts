import { capital, numberWord } from './numbers.ts'

/** The words of an invitation to a circle, in English. */
export const circleDoorWords = {
  invitedTo: 'You are invited to a circle',
  what: 'A small group of peers that meets again and again. Everyone gets the same time, and nobody here decides on another’s pay, work or role.',
  who: (count: number) => `${capital(numberWord(count))} ${count === 1 ? 'is' : 'are'} in it`,
  when: 'When it meets',
  noWhen: 'Not settled yet.',
  agreement: 'What holds there',
  noAgreement: 'Nothing is agreed yet: you will add to it, or pass.',
  seesWhat: 'Who can see what',
  sees: [
    'The group sees your name, and what you choose to show it.',
    'A commitment is for the group, for one person who asks you about it, or for you alone: you decide, each time.',
    'Whoever runs the server sees how many you are, when something changes, and what is open or done. Names and words are sealed; it cannot read them.',
    'Nobody above you sees anything. There is no report, and nobody is counted.',
    'You can delete what is yours, or leave, at any time.',
  ],
  accept: 'I accept what holds there',
  join: 'I want to be here',
  joining: 'Coming in…',
  notForMe: 'Not for me',
  nothingSent:
    'That is fine. Nothing was sent; nobody learns more than that you have not joined. You can close this page.',
  lookAgain: 'Look at it again',
  needsAgreement: 'Read what holds there, and tick this if you can say yes to it.',
  changed: 'The agreement was changed meanwhile. Read it again, then decide.',
} as const
