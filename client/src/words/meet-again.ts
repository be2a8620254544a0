/** The words of a group that met once and meets again, in English. */
export const meetAgainWords = {
  heading: 'Meet again',
  lead: 'A circle keeps what you promise each other, and asks about it the next time.',
  start: 'Start a circle',
  purpose: 'What do we want to get better at together?',
  needsPurpose: 'Write a few words: the others see them in the invitation.',
  starting: 'One moment…',
  offered: (name: string) => `${name} has started a circle for us.`,
  offeredYou: 'You have started a circle. The others see the invitation here.',
  look: 'See the invitation',
  yours: 'To the circle',
  note: 'Looking tells nobody anything. Your own promises come along if you say yes.',
} as const
