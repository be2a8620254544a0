import type { Addable } from '../agenda/added-part.ts'
import { capital, numberWord } from './numbers.ts'
import { ordinal } from './ordinal.ts'

interface AddableWords {
  readonly title: string
  readonly note: string
}

const people = (count: number) => `${capital(numberWord(count))} ${count === 1 ? 'person' : 'people'}`

/** The words around an agenda that one can change, and its forecast, in English. */
export const planWords = {
  agenda: 'Agenda',
  changeNoteLive: 'What has begun stays as it is. Everything after it is yours to arrange.',
  changeNoteLobby: 'Once you use it, everyone sees the new plan.',
  notUsedYet: 'You have changed something. Nobody else sees it until you use this plan.',
  apply: 'Use this plan',
  keysHint: 'Drag to move it, or use the arrow keys.',

  /** Names of what one can press; each says which part it is for. */
  move: (title: string) => `Move ${title}`,
  details: (title: string) => `Change ${title}`,
  shorter: (title: string) => `Shorter: ${title}`,
  longer: (title: string) => `Longer: ${title}`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  drop: 'Drop it',
  putBack: 'Put it back',
  question: 'Own question',
  /** For a lesson and a silence. */
  ownWords: 'Own words',
  questionHint: 'optional',
  /** [B40] From whom a part hides who wrote what. */
  hides: {
    write: 'Mixed, not sealed: nobody in the room learns who wrote what; whoever runs the server could.',
    challenge: 'In sealed envelopes: not even the database knows who wrote what.',
  },
  lengthOf: { turn: 'Each turn', writing: 'Time for it', part: 'In all' },

  add: 'Add a part',
  addable: {
    round: { title: 'A round', note: 'Everyone in turn, with a question of your own' },
    open: { title: 'Open talk', note: 'Whoever raises a hand' },
    silence: { title: 'Silence', note: 'A minute to think' },
    pause: { title: 'A pause', note: 'Everyone stands up' },
    board: { title: 'The board', note: 'Everyone draws and writes on it' },
    write: { title: 'Quiet writing', note: 'Notes that appear on the board together' },
    teach: { title: 'A lesson', note: 'One of us teaches, another says it back' },
    commit: { title: 'Commitments', note: 'Each of us says one thing they will do' },
    challenge: { title: 'Challenges', note: 'Everyone writes without a name' },
    dots: { title: 'Dots', note: 'Which of the challenges to work on' },
    approval: { title: 'Approval', note: 'The same, and each marks as many as they like' },
    thumbs: { title: 'Thumbs', note: 'Whether anybody is against it' },
    pulse: { title: 'Pulse', note: 'Three statements, answered without a name' },
  } satisfies Record<Addable, AddableWords>,
  full: 'A plan has thirty parts at most.',

  /** What is said when something was changed. */
  said: {
    moved: (title: string, place: number, count: number) =>
      `${title} is now ${ordinal(place)} of ${numberWord(count)}.`,
    alreadyFirst: (title: string) => `${title} is the first one already.`,
    alreadyLast: (title: string) => `${title} is the last one already.`,
    lengthOf: {
      turn: (title: string, length: string) => `${title}: ${length} each.`,
      writing: (title: string, length: string) => `${title}: ${length} for it.`,
      part: (title: string, length: string) => `${title}: ${length}.`,
    },
    shortest: (title: string) => `${title} cannot be shorter.`,
    longest: (title: string) => `${title} cannot be longer.`,
    added: (title: string, place: number, count: number) =>
      `${title} was added. It is ${ordinal(place)} of ${numberWord(count)}.`,
    dropped: (title: string, left: number) =>
      `${title} was dropped. ${left === 0 ? 'No part is' : left === 1 ? 'One part is' : `${capital(numberWord(left))} parts are`} left.`,
    back: (title: string, place: number, count: number) =>
      `${title} is back, ${ordinal(place)} of ${numberWord(count)}.`,
  },
  onlyOne: 'A plan needs one part at least.',
  empty: 'Nothing comes after the part that is running.',

  forecast: 'Forecast',
  endsBy: (time: string) => `Started now, it ends by ${time}.`,
  turns: (count: number, each: string, title: string) =>
    `All ${numberWord(count)} get a turn, ${each} each in “${title}”.`,
  noTurns: 'There is no turn for everyone in it. Add a round, so that everyone is heard.',
  buffer: (length: string) => `${length} are kept spare.`,
  noBuffer: 'No time is kept spare.',
  shorterSlot: (minutes: number) => `That is more than you need: ${minutes} minutes would do.`,
  makeShorter: (minutes: number) => `Make it ${minutes} minutes`,
  doesNotFit: (count: number, minutes: number, needed: number, peopleThatFit: number) =>
    `${people(count)} do not fit into ${minutes} minutes. ${
      needed <= 180 ? `${needed} minutes would do` : 'That is more than a session can have'
    }${peopleThatFit >= 3 ? `, or ${numberWord(peopleThatFit)} people` : ''}.`,
  endsAt: (time: string, isInTime: boolean) => `It ends at ${time} then${isInTime ? ', in time' : ''}.`,
  asBefore: 'As before.',
  laterBy: (length: string) => `${length} later than now.`,
  earlierBy: (length: string) => `${length} earlier than now.`,
  longBy: (length: string) => `That is ${length} over what was agreed.`,

  backToPlan: 'Back to the plan as it is',
  movedOn: (title: string) => `“${title}” has begun meanwhile. Your other changes are still here: look again.`,
  changedMeanwhile: 'The plan was changed meanwhile. If you use yours, it takes its place.',
  tooLate: 'The next part has just begun. Your other changes are still here: look again.',
} as const
