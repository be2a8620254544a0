/** The words of a host who closes the door or takes away a seat, in English. */
export const doorkeepingWords = {
  isClosed: 'The door is closed.',
  close: 'Close the door',
  open: 'Open the door',
  closeNote: 'Nobody new comes in. Whoever is in the room can still come back.',
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Remove ${name}?`,
  removeNote: 'Their seat and what they wrote here are gone for good, and everyone sees that somebody was removed.',
  closeToo: 'Close the door too, so that they cannot come in again by the link',
  removed: (count: number) => (count === 1 ? 'One person was removed.' : `${count} people were removed.`),
} as const
