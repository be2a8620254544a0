/** What a pointer does on the board, with the key that chooses it: those that Excalidraw’s users know. */
export const TOOLS = {
  select: 'v',
  lasso: 'q',
  hand: 'h',
  note: 'n',
  text: 't',
  pen: 'p',
  arrow: 'a',
  line: 'l',
  rectangle: 'r',
  ellipse: 'o',
  diamond: 'd',
  frame: 'f',
  eraser: 'e',
  laser: 'k',
} as const

export type Tool = keyof typeof TOOLS
