/** What the host reads when a session runs long, in English. */
export const fitWords = {
  runningLong: (minutes: number) => (minutes === 0 ? 'Running a little long' : `Running ${minutes} min long`),
  fitIt: 'Fit it',
  note: 'These parts would get shorter, the same for everyone:',
  saves: (length: string) => `That saves ${length}.`,
  thenInTime: 'The session then ends in time.',
  thenLong: (length: string) => `It is still ${length} too long then.`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
} as const
