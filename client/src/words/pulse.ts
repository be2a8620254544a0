import type { WhyVoid } from '@rondo/shared/ballot/ballot'

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
  waits: 'Thank you. Your answers leave together with everyone’s, when all are done or the time is up.',
  change: 'Change my answers',
  onTheirWay: 'Everyone’s envelopes leave now, each at a moment of its own. It takes a few seconds.',
  coming: 'One moment: your envelope is being prepared.',
  elsewhere: 'Your other device takes part in this.',
  unsafe: 'Your envelope could have been marked, so it is not used. Nothing of yours is sent.',
  late: 'This began while you were not here, and who takes part is fixed then. It goes on in a moment.',
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
