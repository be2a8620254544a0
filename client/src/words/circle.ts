import type { News } from '@rondo/shared/circle/circle'

/** The words on the page of a circle, in English. */
export const circleWords = {
  untitled: 'A circle',
  purpose: 'Purpose',
  noPurpose: 'Nobody has written yet what this circle is for.',
  changePurpose: 'Change the purpose',
  change: 'Change',
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  saved: 'Saved.',
  changedMeanwhile: 'Somebody changed it meanwhile. This is how it stands now; your own words are still in the field.',
  saveAnyway: 'Save mine instead',
  connection: {
    connecting: 'Connecting…',
    connected: 'Connected',
    unreachable: 'No answer from the server, trying again…',
  },
  waits: {
    contribute: { text: 'The agreement waits for you: add a line, or pass.', go: 'To the agreement' },
    accept: { text: 'The agreement waits for your yes.', go: 'Read and accept' },
  },
  follows: {
    invite: {
      text: 'You are the only one here so far: copy the invitation, and send it to the others.',
      way: { go: 'To the invitation', to: 'members' },
    },
    others: {
      text: 'You have done what there is to do for the agreement just now. It holds once all of you have added a line or passed, and then accepted it.',
      way: null,
    },
    meet: {
      text: 'The agreement holds. Next, say when you meet, or start a session now.',
      way: { go: 'To the next session', to: 'next-session' },
    },
  },
  news: {
    invitation: (name: string) => `${name} has made a new invitation. The one before lets nobody in any more.`,
    left: () => 'Somebody has left the circle.',
    'left-closing': () => 'Somebody has left the circle, and with them the question whether to close it. It goes on.',
    'ours-deleted': (name: string) => `${name} has deleted something that all of you had promised.`,
  } satisfies Record<News['what'], (name: string) => string>,
  start: 'Start this session',
  running: 'A session is open.',
  sessionOf: (title: string, day: string) => `${title}\u00a0· session of ${day}`,
  comeIn: 'Come in',
  minutes: 'Minutes',
  wrongMinutes: (least: number, most: number) => `From ${least} to ${most} minutes.`,
  promisesFirst: '“Promises kept” comes first here: some of what was promised is open, and it begins with that.',
  startNote: 'The others find the room here, and come in from their own page of the circle.',
  openRoom: 'Open the room',
  opening: 'Opening…',
  you: 'you',

  takeAlong: 'Take it with you',
  takeAlongNote:
    'Your own commitments with what you learned, what the others let out of theirs, and what all of you let out together.',
  ofAll: 'What belongs to all of you',
  ourAgreement: 'Our agreement',
  saveText: 'Save as a file',
  saveJson: 'Save as JSON',

  roles: 'Who has hosted, taught, presented',
  rolesNone: 'After your first session this shows who did what, and whose turn it could be.',
  person: 'Who',
  role: { hosted: 'Hosted', taught: 'Taught', presented: 'Presented' },
  notYet: 'not yet',
  couldBeNext: (host: string, teacher: string, presenter: string) =>
    `Next time ${host} could host, ${teacher} teach and ${presenter} present. It is only a suggestion.`,
} as const
