/** What a circle has said to the room of its session as that begins, in English. */
export const inSessionWords = {
  agreed: (lines: string) => `We agreed: ${lines}`,
  nothingPromised: 'Nothing that was promised is open, so “Promises kept” is left out.',
} as const
