/** The words around putting cards together, in English. */
export const groupingWords = {
  note: 'Put together what says the same. Anyone may, and nobody sees who moved what.',
  together: 'Together',
  put: 'Put with…',
  putOf: (text: string) => `Put with another one: “${text}”`,
  alone: 'By itself',
  moving: 'It moves within three seconds.',
  notMoved: 'It could not be moved. Try it once more.',
} as const
