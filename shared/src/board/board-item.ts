import { type ImageId, isImageId } from './image.ts'
import { LABELS, type Label } from './labels.ts'

/** What stands on a board: its place is plain, its words and ink are sealed. */
export const KINDS = ['note', 'text', 'ink', 'arrow', 'line', 'shape', 'image', 'frame'] as const
export type Kind = (typeof KINDS)[number]

export const COLOURS = 5

export const SHAPES = ['rectangle', 'ellipse', 'diamond'] as const
export type Shape = (typeof SHAPES)[number]

/** One thing on a board: 12 characters of base64url, drawn by the browser that made it; those of a template have fixed ones. */
export type ItemId = string & { readonly of: 'board item' }

/** Two numbers in board pixels: across and down, or how wide and how high. */
export type Pair = readonly [number, number]

/** Where an arrow or a line ends: on the middle of an item, or at a point. */
export interface End {
  readonly item: ItemId | null
  readonly at: Pair
}

export interface BoardItem {
  readonly id: ItemId
  readonly kind: Kind
  /** Its upper left corner. */
  readonly at: Pair
  readonly size: Pair
  /** 0 to 4. */
  readonly colour: number
  /** A fractional index: what is greater lies above. */
  readonly order: string
  readonly locked: boolean
  readonly shape: Shape
  /** Of an arrow or a line. */
  readonly ends: readonly [End, End] | null
  /** The sealed points of a stroke, relative to `at`. */
  readonly ink: Uint8Array | null
  /** The picture that it shows. */
  readonly image: ImageId | null
  /** What stands there as long as nobody has written: a word of the browser. */
  readonly label: Label | null
}

/** What is known of an item before it is on the board. */
export type NewItem = Pick<BoardItem, 'kind' | 'at' | 'size'> & Partial<Omit<BoardItem, 'order'>>

/** What can be changed of one. */
export type ItemChange = Partial<Omit<BoardItem, 'id' | 'kind' | 'ink' | 'image' | 'label'>>

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isPair = (value: unknown): value is Pair => Array.isArray(value) && value.length === 2 && value.every(isNumber)
const isOneOf = <Name extends string>(names: readonly Name[], value: unknown): value is Name =>
  names.some((name) => name === value)

/** Anybody with the room's key can write anything: what cannot be an item is none. Null too for what was deleted. */
export function itemFrom(id: string, fields: (name: string) => unknown): BoardItem | null {
  const [kind, at, size] = [fields('kind'), fields('at'), fields('size')]
  if (fields('gone') === true || !isOneOf(KINDS, kind) || !isPair(at) || !isPair(size)) return null
  const [colour, order, shape, ink, image, label] = ['colour', 'order', 'shape', 'ink', 'image', 'label'].map(fields)
  return {
    id: id as ItemId,
    kind,
    at,
    size: [Math.max(1, size[0]), Math.max(1, size[1])],
    colour: isNumber(colour) && colour >= 0 && colour < COLOURS ? Math.floor(colour) : 0,
    order: typeof order === 'string' ? order : '',
    locked: fields('locked') === true,
    shape: isOneOf(SHAPES, shape) ? shape : 'rectangle',
    ends: endsFrom(fields('ends')),
    ink: ink instanceof Uint8Array ? ink : null,
    image: isImageId(image) ? image : null,
    label: isOneOf(LABELS, label) ? label : null,
  }
}

function endsFrom(value: unknown): BoardItem['ends'] {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [from, to] = value.map(endFrom)
  return from && to ? [from, to] : null
}

function endFrom(value: unknown): End | null {
  if (typeof value !== 'object' || value === null || !('at' in value) || !isPair(value.at)) return null
  const item = 'item' in value && typeof value.item === 'string' ? (value.item as ItemId) : null
  return { item, at: value.at }
}

/** Those below first; of two at the same height the order is by chance, and the same for everybody. */
export const byHeight = (one: BoardItem, other: BoardItem): number =>
  one.order < other.order ? -1 : one.order > other.order ? 1 : one.id < other.id ? -1 : 1
