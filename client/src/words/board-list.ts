import type { Kind, Shape } from '@rondo/shared/board/board-item'
import type { Where } from '../board/list/new-place.ts'

const kinds = {
  note: 'note',
  text: 'text',
  ink: 'drawing',
  arrow: 'arrow',
  line: 'line',
  image: 'picture',
  frame: 'frame',
  shape: { rectangle: 'rectangle', ellipse: 'ellipse', diamond: 'diamond' },
} satisfies Record<Exclude<Kind, 'shape'>, string> & { shape: Record<Shape, string> }

/** The words of a board as a list, in English. */
export const boardListWords = {
  title: 'Board as a list',
  empty: 'Nothing is on the board yet.',
  add: 'Add a note',
  addOther: 'Add something else',
  /** The same, where there is little room. */
  other: 'Something else',
  addTitle: 'What goes on the board?',
  kind: 'Kind',
  from: 'From',
  to: 'To',
  addNow: 'Add it',
  addIn: 'Add a note here',
  addInOf: (frame: string) => `Add a note in ${frame}`,
  enter: 'Press Enter in the last one for another note, Shift and Enter for a new line.',
  undo: 'Undo',
  redo: 'Redo',
  /** Such as “Yellow note”, “Drawing of 3 strokes in black”. */
  what: (colour: string, kind: Kind, shape: Shape, strokes: number) => {
    if (kind === 'note') return `${colour} note`
    if (kind === 'image' || kind === 'frame') return capital(kinds[kind])
    const named = kind === 'shape' ? kinds.shape[shape] : kinds[kind]
    return `${capital(named)}${strokes > 1 ? ` of ${strokes} strokes` : ''} in ${colour.toLowerCase()}`
  },
  within: (what: string, frame: string) => `${what}, in ${frame}`,
  placed: (what: string, place: number, of: number) => `${what}, ${place} of ${of}`,
  locked: 'locked',
  quoted: (words: string) => `“${words}”`,
  connects: (from: string, to: string) => `From ${from} to ${to}`,
  somewhere: 'an empty place',
  change: 'Change',
  changeOf: (what: string) => `Change ${what}`,
  colour: 'Colour',
  move: 'Move to…',
  moveTitle: 'Where does it go?',
  where: 'Place',
  wheres: {
    before: 'Before another one',
    after: 'After another one',
    into: 'Into a frame',
    end: 'To the end',
  } satisfies Record<Where['to'], string>,
  which: 'Which one',
  moveNow: 'Move it',
  remove: 'Delete',
  strokes: (count: number) => (count === 1 ? 'a drawing of 1 stroke' : `a drawing of ${count} strokes`),
  picture: 'a picture',
  frame: 'A frame',
  more: (count: number) => `Show ${count} more`,
  writing: (names: readonly string[]) =>
    names.length === 1 ? `${names[0]} is writing here` : `${names.join(' and ')} are writing here`,
  said: {
    added: 'A note was added.',
    addedOther: (what: string) => `${what}: added.`,
    gone: 'What you were at was deleted.',
    moved: (frame: string | null, place: number, of: number) =>
      `Moved${frame === null ? '' : ` into ${frame}`}. It is number ${place} of ${of} now.`,
    painted: (colour: string) => `It is ${colour.toLowerCase()} now.`,
    locked: 'It is locked now.',
    unlocked: 'It can be changed again.',
    undone: 'Undone.',
    redone: 'Done again.',
  },
} as const

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
