import type { LetOut, SeenBy } from '@rondo/shared/commitment/commitment'

/** What the page of a circle says of its commitments beside what a session says, in English. */
export const commitmentPageWords = {
  none: 'No open ones. You say them in a session, or write one here.',
  open: 'Open commitments',
  closedJustNow: 'Closed just now',
  write: 'Write a commitment',
  goOn: 'Go on with your commitment',
  waits: 'What you wrote and did not say waits on this device: it is there when one of these is closed.',
  keep: {
    group: 'Show it to the group',
    partner: 'Show it to who asks me',
    me: 'Keep it for me',
  } satisfies Record<SeenBy, string>,
  save: 'Save',
  saveAnyway: 'Save mine instead',
  cancel: 'Cancel',
  kept: 'Your commitment is kept.',
  report: 'What became of it',
  settings: 'May it leave, delete it',
  youStopAsking: 'Not any more',
  deleteIt: 'Delete it',
  deleteTitle: 'Delete this commitment?',
  deleteAsk: 'It goes for good, with what was tried and learned.',
  deleteOurs:
    'It belongs to all of you: it goes for everybody, for good, with what was tried and learned. The others read that it was you.',
  attempts: (count: number) => (count === 1 ? 'What came of it' : `What came of it, ${count} times`),
  mayLeave: 'May it leave the circle',
  letOut: {
    stays: 'Stays here',
    themes: 'Its words, without any name',
    'with-name': 'May leave with my name',
  } satisfies Record<LetOut, string>,
} as const
