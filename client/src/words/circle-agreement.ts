import { capital, numberWord } from './numbers.ts'

/** The words around what a circle agrees on, in English. */
export const circleAgreementWords = {
  heading: 'Agreement',
  holds: 'This holds since all of you accepted it. Each session begins with it.',
  none: 'Nothing is agreed yet. Each of you adds a line, or has nothing to add; then all of you accept it.',
  changing: 'A change is being written. What holds goes on holding until all of you accept the new one.',
  draft: 'What we could agree on',
  noLines: 'No line yet.',
  sealed: 'This line cannot be opened here.',
  line: 'Your line',
  lineHint: 'Nobody sees who wrote it.',
  example: 'We start and end on time.',
  add: 'Add it',
  remove: 'Remove',
  removeOf: (line: string) => `Remove: ${line}`,
  removeAsk: 'Remove this line? Then everyone is asked again.',
  removeNow: 'Remove it',
  keepLine: 'Keep it',
  nothingToAdd: 'Nothing to add',
  accept: 'I accept',
  youAccepted: 'You have accepted it.',
  stillToAdd: (count: number, haveI: boolean) => {
    const others = haveI ? count : count - 1
    const has = others === 1 ? 'has' : 'have'
    const notYet = 'not added a line or passed yet'
    if (haveI) return `${capital(numberWord(others))} of the others ${has} ${notYet}.`
    return `You have ${notYet}${others === 0 ? '' : `, nor ${has} ${numberWord(others)} of the others`}.`
  },
  stillToAccept: (names: string) => `Still to accept it: ${names}.`,
  unchanged: 'Nothing is changed yet: add a line, or remove one. Then everyone is asked.',
  isNew: 'new',
  needsLine: 'It needs one line at least before anybody can accept it.',
  changed: 'The lines were changed meanwhile, so everyone is asked again. Read them, then accept.',
  change: 'Change the agreement',
  drop: 'Drop this change',
  needsText: 'Write the line first.',
  said: {
    added: 'Your line is there.',
    passed: 'Noted: nothing to add.',
    removed: 'The line is gone.',
    accepted: 'You have accepted it. It holds once all have.',
    holds: 'All of you have accepted it: it holds now.',
    dropped: 'The change is dropped. What held before goes on holding.',
  },
} as const
