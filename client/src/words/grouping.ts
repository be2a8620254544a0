/** The words around putting cards together, in English. */
export const groupingWords = {
  note: 'Choose under a card what it goes with.',
  together: 'Together',
  put: 'Put with…',
  putOf: (text: string) => `Put with another one: “${text}”`,
  alone: 'By itself',
  isWith: (card: string, other: string) => `“${card}” is with “${other}” now.`,
  isAlone: (card: string) => `“${card}” stands by itself now.`,
  moving: 'It moves within three seconds.',
} as const
