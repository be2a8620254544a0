import type { Drawers } from '@rondo/shared/board/may-draw'
import { capital, numberWord } from './numbers.ts'

/** The words around the board of a room, in English. */
export const boardPartWords = {
  board: 'Board',
  /** After quiet writing. */
  came: (count: number) =>
    count === 1 ? 'One note is on the board.' : `${capital(numberWord(count))} notes are on the board.`,
  readCard: 'Your turn: you read a card aloud. Put the board away to see it.',
  whoMayDraw: 'Who may draw',
  may: {
    everyone: 'Everyone',
    speaker: 'Only who speaks',
    host: 'Only the host',
  } satisfies Record<Drawers, string>,
  clear: 'Clear the board',
  clearNote: 'It goes for everyone, what is locked as well. You can put it back at once.',
  cleared: 'The board is cleared. You can put it back.',
  putBack: 'Put it back',
  isBack: 'Everything is on the board again.',
  did: {
    cleared: (name: string) => `${name} cleared the board.`,
    back: (name: string) => `${name} put back what was cleared.`,
    begun: (name: string) => `${name} put up a template.`,
  },
} as const
