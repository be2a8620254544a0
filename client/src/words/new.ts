import { capital, numberWord } from './numbers.ts'

/** The words of the page that opens a room, in English. */
export const newWords = {
  heading: 'Start a session',
  format: 'Format',
  title: 'Title',
  titleHint: 'optional, sealed',
  question: 'Question',
  questionHint: 'optional, sealed: for the main round',
  people: 'People',
  minutes: 'Minutes',
  mustEndBy: 'Must end by',
  mustEndByHint: 'optional',
  call: 'Call link',
  callHint: 'optional, sealed: where you hear each other',
  agenda: 'Agenda',
  agendaPart: (title: string, minutes: string) => `${title}: ${minutes}`,
  forecast: 'Forecast',
  endsAt: (time: string) => `Started now, it ends by ${time}.`,
  turns: (people: number, each: string) =>
    `${capital(numberWord(people))} of ${numberWord(people)} get a turn, ${each} each in the main round.`,
  buffer: (length: string) => `${length} are kept spare.`,
  noBuffer: 'The time is well filled.',
  shorter: (minutes: number) => `That is more than you need: ${minutes} minutes would do.`,
  makeShorter: (minutes: number) => `Make it ${minutes} minutes`,
  doesNotFit: (people: number, minutes: number, needed: number, peopleThatFit: number) =>
    `${capital(numberWord(people))} people do not fit into ${minutes} minutes. ${
      needed <= 180 ? `${needed} minutes would do` : 'That is more than a session can have'
    }${peopleThatFit >= 3 ? `, or ${numberWord(peopleThatFit)} people` : ''}.`,
  open: 'Open the room',
  opening: 'Opening…',
  openNote: 'You get a link to pass on. Whoever has it can come in.',
  wrong: {
    people: 'From 3 to 24 people.',
    minutes: 'From 20 to 180 minutes.',
    call: 'That is not a web address. It begins with https://',
    doesNotFit: 'This does not fit yet: see the forecast.',
  },
} as const
