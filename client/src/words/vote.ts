import { capital, numberWord } from './numbers.ts'

const others = (count: number) => (count === 1 ? 'one of us' : `${numberWord(count)} of us`)

/** The words around choosing, without a name and in the open, in English. */
export const voteWords = {
  addDot: 'Add a dot',
  takeDot: 'Take a dot back',
  of: (action: string, text: string) => `${action}: ${text}`,
  dotsOn: (count: number) =>
    count === 0 ? 'no dot of yours' : count === 1 ? 'one dot of yours' : `${count} dots of yours`,
  dotsLeft: (count: number, open: boolean) =>
    count === 0
      ? 'All your dots are placed.'
      : `${count === 1 ? 'One dot' : `${count} dots`} left. ${open ? '' : 'Place your dots; the result shows when all are in, or the time is up.'}`,
  mark: 'I would work on this',
  markNote: 'Mark as many as you like. The result shows when all are in, or the time is up.',
  markNoteOpen: 'Mark as many as you like.',
  thumbs: { up: 'Yes', sideways: 'I can live with it', down: 'I am against it' },
  thumbsNote:
    'If four or more of us choose, we read whether anyone is against it, and one is enough to talk about it. If fewer do, nothing is told. The result shows when all are in, or the time is up.',
  thumbsNoteOpen: 'One who is against it is enough to talk about it.',
  onTheirWay: 'On their way: whatever each of us chose. The result shows in a few seconds.',
  done: 'Your choice goes along. It goes on when all are done, or the time is up. You can still change it.',
  doneWithout:
    'You have chosen nothing, so nothing of yours counts. It goes on when all are done, or the time is up. You can still choose.',

  openNote: 'Everyone sees in the end who chose what. Until then nobody does.',
  say: 'That is my choice',
  chooseFirst: 'Nothing is chosen yet: choose first.',
  openCounts: 'What you have chosen when the time is up counts as well.',
  said: (answered: number, asked: number) =>
    answered >= asked
      ? 'All have chosen.'
      : `Yours is in. ${capital(numberWord(answered))} of ${numberWord(asked)} ${answered === 1 ? 'has' : 'have'} chosen.`,
  nobodySaid: 'Nobody chose anything.',

  rankingNote: 'We are few, so only the first places are shown, without numbers: no vote can be traced that way.',
  chosen: (text: string) => `Chosen: ${text}`,
  chosenBy: (names: string) => `Chosen by ${names}`,
  anyoneChooses: 'Anyone may say which one we work on.',
  youChoose: 'You say which one we work on.',
  hostChooses: (name: string) => `${name} says which one we work on.`,
  otherwiseFirst: 'Otherwise it is the first one.',
  otherwiseNone: 'Otherwise we go on without one.',
  counts: {
    dots: (count: number) => (count === 1 ? '1 dot' : `${count} dots`),
    approval: (count: number) => (count === 0 ? 'none of us' : others(count)),
  },
  next: (title: string) => `Time for a word about it, in the call. Then: ${title}.`,
  place: (place: number) => ['First', 'Second', 'Third'][place - 1] ?? '',
  soNone: 'So there is no card to ask about, and we go on without one.',
  nothing: { dots: 'Nobody has placed a dot.', approval: 'Nobody has marked one.' },
  carried: 'Nobody is against it. We go on with it.',
  notCarried: 'Somebody is against it. What would make it possible? Nobody has to say that it was them.',
  notCarriedOpen: 'Ask whoever is against it what would make it possible.',
  notTold:
    'Fewer than four of us chose, so nothing is told. Whatever was chosen did arrive; nobody has to say what it was. We go on with this as it stands.',
  chooseOther: 'Or choose another one:',
  mayChooseOther: (name: string) => `${name} may choose another one.`,
  staysWithIt: 'If nothing else is chosen, we stay with this one.',
  chosenBefore: 'Chosen before',
  workOn: 'What we work on',
  noSecondVote: 'There is no second vote. What speaks against it has its place in what follows.',
  nowThis: 'Now we work on this one:',
  yourThumb: 'Your thumb',
  work: 'Work on this one',
  working: 'We work on this one',
} as const
