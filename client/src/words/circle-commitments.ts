import type { LetOut, Outcome, SeenBy } from '@rondo/shared/commitment/commitment'
import { commitmentSentence } from './commitment-sentence.ts'

/** The words around the commitments of a circle, in English. */
export const circleCommitmentWords = {
  heading: 'Commitments',
  none: 'No open ones. You say them in a session, or write one here.',
  open: 'Open commitments',
  closed: (count: number) => `Closed ones (${count})`,
  closedList: 'Closed commitments',
  /** Of one that all share: “we”. */
  sentence: (when: string, will: string, isOurs: boolean) => {
    const sentence = commitmentSentence(when, will)
    return isOurs
      ? sentence.replace(/\bI will(?= )/, () => (sentence.startsWith('I will ') ? 'We will' : 'we will'))
      : sentence
  },
  sealed: 'This one cannot be opened here.',
  allOfUs: 'All of us',
  you: 'You',
  byDay: (day: string) => `by ${day}`,
  sure: (of: number) => `sure: ${of} of 10`,
  asks: (name: string) => `${name} asks`,
  youAsk: 'you ask about it',
  youStopAsking: 'Not any more',
  onlyYou: 'only you see it',
  youAndPartner: 'you and whoever asks you see it',

  thank: 'Thank you',
  thankOf: (name: string) => `Thank you, ${name}`,
  thanked: 'you said thank you',
  wasThanked: 'the group said thank you',
  willYouAsk: (name: string) => `Will you ask ${name} about this?`,
  yes: 'Yes',
  ratherNot: 'Rather not',
  answerNote: 'If you would rather not, nobody but the two of you learns of it.',

  write: 'Write a commitment',
  when: 'When',
  whenExample: 'I open my calendar on Monday',
  will: 'I will',
  willExample: 'ask Lin what she needs from me',
  weWill: 'We will',
  by: 'By',
  howSure: 'How sure, of 10',
  sureAndSight: 'How sure, who sees it',
  notSaid: 'Not said',
  isShared: 'This is for all of us',
  wrongDay: 'Choose a day from today on, within ten years.',
  needsWill: 'Say what will be done, in a few words.',
  save: 'Keep it',
  keep: 'Save',
  cancel: 'Cancel',
  kept: 'Your commitment is kept.',
  change: 'Change the words',
  takeBack: 'Take it back',
  takeBackTitle: 'Take it back?',
  takeBackAsk: 'It goes, with what was tried and learned.',

  settings: 'Who asks, who sees it',
  changeShared: 'Change it',
  whoAsks: 'Who asks me',
  whoAsksUs: 'Who asks us',
  nobody: 'Nobody',
  ask: 'Ask them',
  letGoOf: 'Nobody any more',
  partner: {
    asked: (name: string) => `${name} has not answered yet.`,
    accepted: (name: string) => `${name} said yes.`,
    declined: (name: string) => `${name} would rather not. You can ask somebody else.`,
    gone: 'Whoever asked about it has left.',
  },
  partnerSent: 'They are asked, and nobody else learns of it.',
  whoSees: 'Who sees it',
  seenBy: {
    group: 'The group',
    partner: 'Whoever asks me, and I',
    me: 'Only I',
  } satisfies Record<SeenBy, string>,
  mayLeave: 'May it leave the circle',
  letOut: {
    stays: 'Stays here',
    themes: 'Themes only, without my name',
    'with-name': 'May leave with my name',
  } satisfies Record<LetOut, string>,

  attempts: (count: number) => (count === 1 ? 'What came of it' : `What came of it, ${count} times`),
  attemptsOf: (sentence: string) => `What came of: ${sentence}`,
  outcome: {
    done: 'Done',
    partly: 'Partly',
    'not-yet': 'Not yet',
    changed: 'Changed',
    'let-go': 'Let go',
  } satisfies Record<Outcome, string>,
  wasThen: (sentence: string) => `It was: ${sentence}`,
} as const
