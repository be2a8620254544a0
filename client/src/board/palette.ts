import type { BoardItem } from '@rondo/shared/board/board-item'

/** The grounds of notes, by their colour: paper, in the dark as well. */
export const NOTES = ['#ffe49c', '#c9e7d5', '#f8cdbc', '#d6dcf5', '#fffdf9'] as const

/** What ink, lines, shapes and frames are drawn with: the tokens of the page, and what these are in the light. */
export const INKS = [
  { token: '--ink', light: '#1e2528' },
  { token: '--green', light: '#1f6049' },
  { token: '--red', light: '#b3402a' },
  { token: '--blue', light: '#2d5d86' },
  { token: '--amber', light: '#8f5a0a' },
] as const

/** The colour of an item on the page, in either theme. */
export const colourOf = ({ kind, colour }: BoardItem): string =>
  kind === 'note' ? (NOTES[colour] ?? NOTES[0]) : `var(${(INKS[colour] ?? INKS[0]).token})`
