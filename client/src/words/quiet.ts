import type { WhyVoid } from '@rondo/shared/ballot/ballot'

/** The words of quiet writing, in English. */
export const quietWords = {
  promise:
    'Nobody sees what you write, or how much, until everybody’s notes appear on the board together, mixed, and nothing there says whose is whose. Whoever runs this server could find out if they set out to.',
  instead: 'Where that must not be, use “Challenges”: sealed envelopes.',
  keptHere: 'It stays on this device until all are ready or the time is up. Then it goes as it stands.',
  yours: (place: number) => (place === 0 ? 'Your note' : `Your note ${place + 1}`),
  left: (count: number) => `${count} left`,
  another: 'Another note',
  most: 'Eight notes are the most.',
  remove: 'Delete',
  removeOf: (place: number) => `Delete note ${place + 1}`,
  removed: 'The note is deleted.',
  ready: 'I am ready',
  isReady: 'You are ready. It goes on when all are, or the time is up.',
  notReady: 'Write on',
  leaving: 'Everybody’s notes leave now. It takes a few seconds.',
  waiting: 'Yours are there. The others’ are on their way.',
  missed: 'Your notes did not arrive in time. Nobody has seen them; they are on this device alone.',
  yoursMissed: 'Your notes that did not arrive',
  show: 'Show them',
  hide: 'Hide',
  seenAsYours:
    'What you put on the board now can be seen to come from you. On the last page you find them among your own notes, too.',
  copy: 'Copy',
  read: 'All right',
  notThere: 'The notes are not on the board',
  failed: {
    'keeper-lost': 'The notes were lost on the way, twice. Nothing of them is kept anywhere but on your own devices.',
    'board-full': 'The board is full, so none of the notes is on it.',
    'too-few': '',
    'too-many': '',
    'too-few-cards': '',
  } satisfies Record<WhyVoid, string>,
  failedNext:
    'What you wrote is still here. You decide: nothing of it goes anywhere by itself. If you do nothing, you find it among your own notes, on the last page.',
  failedNothing: 'We go on in a moment. Whoever wants to writes on the board by hand.',
  keep: 'Keep for me',
  kept: 'It is among your notes now, on this device alone. You find them on the last page.',
  throwAway: 'Throw away',
  throwSure: 'Throw away for good',
  thrown: 'Nothing of it is left.',
} as const
