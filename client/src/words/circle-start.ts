/** The words of the page that starts a circle, in English. */
export const circleStartWords = {
  heading: 'Start a circle',
  lead: 'A circle is a group that meets again: the same people, what they want to get better at, and what each of them will do until next time.',
  purpose: 'Purpose',
  purposeHint: 'What do we want to get better at together?',
  purposeExample: 'Leading without taking over',
  start: 'Start a circle',
  starting: 'Starting…',
  note: 'You are its first member. Nobody in it has a right that the others have not.',
  needsPurpose: 'Write it in a few words. All of you can change it later.',
} as const
