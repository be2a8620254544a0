/** What can stand on an item in which nobody has written: each is a word of the browser, and nothing that anybody typed. */
export const LABELS = [
  'left-column',
  'right-column',
  'known',
  'guessed',
  'changeable',
  'given',
  'concern',
  'deciders',
  'touched',
  'watchers',
  'source',
  'rapids',
  'still-water',
  'companions',
  'mouth',
] as const

export type Label = (typeof LABELS)[number]
