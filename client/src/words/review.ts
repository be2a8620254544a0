/** The words of coming back to what was promised, in English. */
export const reviewWords = {
  learned: 'What I learned',
  learnedExample: 'from trying, or from not trying; a sentence is enough',
  whatBecame: 'What became of it',
  by: (day: string) => `by ${day}`,
  keepChanged: 'That’s how it reads now',
  notChanged: 'Leave it as it was',
  attempts: 'What became of it so far',
  attempt: (outcome: string, sentence: string, learned: string) =>
    [`${outcome}: “${sentence}”`, learned].filter(Boolean).join(' — '),
  yours: 'Yours',
  oursNote: 'Anyone of us says what became of it.',
  yourTurn: 'What you learned first, then what became of it. Say it aloud as well.',
  beforeYourTurn: 'You come back to yours when it is your turn; you can write it down now.',
  nothingOpen: 'Nothing of yours is open. Say how it was without, or pass.',
  told: 'Said. You can go on.',
  ofSpeaker: (name: string) => `${name} comes back to`,
  nothingToSee: (name: string) => `${name} says as much as they like.`,
} as const
