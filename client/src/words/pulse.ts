import type { WhyVoid } from '@rondo/shared/ballot/ballot'
import { capital, numberWord } from './numbers.ts'

/** The words of a pulse, in English. */
export const pulseWords = {
  promise:
    'No one here, and no one who reads our database or backups, can see who answered what. Whoever runs this server could, if they set out to.',
  takePart: (names: string) => `Among ${names}.`,
  statements: [
    'Today I could say what I really think.',
    'I got something I can use this week.',
    'I had my fair share of the floor.',
  ],
  answers: ['No', 'Hardly', 'Partly', 'Mostly', 'Yes'],
  handIn: 'Hand in',
  handInNote: 'You may leave something out. What is chosen when the time is up goes with everyone’s.',
  /** `left`: how many statements have no answer, while another has one. */
  left: (left: number) =>
    `${capital(numberWord(left))} ${left === 1 ? 'statement has' : 'statements have'} no answer yet.`,
  waits: 'Thank you. Your answers leave together with everyone’s, when all are done or the time is up.',
  change: 'Change my answers',
  onTheirWay: 'Envelopes on their way. It takes a few seconds.',
  coming: 'One moment: your envelopes are prepared.',
  word: { yes: 'Mostly yes', mixed: 'Mixed', no: 'Mostly no' },
  mean: (mean: number) => `on average ${mean}, where 5 is “Yes”`,
  tooFew: 'Fewer than four answered, so nothing is shown.',
  otherPeople: 'Not the same people took part before: what changed could be traced to them, so nothing is shown.',
  void: {
    'keeper-lost': 'The answers were lost on the way, twice. Nothing of them is kept.',
    'too-few': 'Fewer than four took part, so nothing is shown and nothing is kept.',
    'too-many': 'More envelopes came than there are people, so nothing is shown and nothing is kept.',
    'too-few-cards': '',
    'board-full': '',
  } satisfies Record<WhyVoid, string>,
} as const
