/** What three people are told before they write without a name, in English. */
export const agreeWords = {
  means: 'Among three, each card is by you or by one of two others: a guess is right every second time.',
  next: 'We write without names only if all three of us say yes; which card we work on is chosen in the open then. Otherwise each of us tells it, in turn, and nothing is voted on.',
  yes: 'Yes, without names',
  no: 'No, rather in turn',
  answered: (yes: boolean) => `You said ${yes ? 'yes' : 'no'}. You can change it until the others have answered.`,
} as const
