/** The words around what leaves a board, in English. */
export const boardOutWords = {
  title: 'Take the board with you',
  note: 'Made in this browser, for you. What is on the board is in it, and no names.',
  copy: 'Copy as text',
  picture: 'Save as picture',
  drawing: 'Save as SVG',
  failed: 'The picture could not be made here. Try Save as SVG, or another browser.',
  nothing: 'Nothing is on the board yet.',
  tooMany: (left: number) =>
    left === 1 ? 'One line was too much and was left out.' : `${left} lines were too many and were left out.`,
} as const
