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
  start: 'Start this session',
  running: 'A session is open.',
  you: 'you',

  roles: 'Who has hosted, taught, presented',
  rolesNone: 'After your first session this shows who did what, and whose turn it could be.',
  person: 'Who',
  role: { hosted: 'Hosted', taught: 'Taught', presented: 'Presented' },
  notYet: 'not yet',
  couldBeNext: (host: string, teacher: string, presenter: string) =>
    `Next time ${host} could host, ${teacher} teach and ${presenter} present. It is only a suggestion.`,
} as const
