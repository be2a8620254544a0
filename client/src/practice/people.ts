import type { CommitmentWords } from '../commitment/commitment-words.ts'

/** The names simulated members come in under; 24 for the largest room. */
export const NAMES = [
  'Ada',
  'Bo',
  'Chidi',
  'Dana',
  'Emre',
  'Fatou',
  'Goran',
  'Hana',
  'Ivo',
  'Jun',
  'Kira',
  'Lin',
  'Mateo',
  'Nia',
  'Olu',
  'Priya',
  'Quinn',
  'Rosa',
  'Sami',
  'Tove',
  'Uma',
  'Vito',
  'Wren',
  'Yara',
] as const

type Promised = Pick<CommitmentWords, 'when' | 'will'>

/** What they promise: in plain sentences, as anybody might. */
export const PROMISES: readonly [Promised, ...Promised[]] = [
  { when: 'On Monday before the stand-up', will: 'ask one person on my team what slows them down' },
  { when: 'After lunch tomorrow', will: 'block two hours a week for work that is not urgent' },
  { when: 'At our next one-to-one', will: 'listen for ten minutes before I offer anything' },
  { when: 'When I open my calendar on Friday', will: 'cancel one meeting nobody would miss' },
  { when: 'Before the planning day', will: 'write down what we will not do this quarter' },
  { when: 'The next time I want to step in', will: 'ask who else could take it on' },
]

/** What some of them find hard. */
export const CHALLENGES = [
  'Two of my people no longer talk to each other, and I look away.',
  'I say yes to everything, and then I am the bottleneck.',
  'I do not know how to tell a good friend that the work is not good enough.',
  'My team is tired, and I keep adding things.',
  'I was promoted over somebody who still does not speak to me.',
  'I cannot remember when I last had an hour to think.',
] as const
