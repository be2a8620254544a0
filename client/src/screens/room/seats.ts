import { aroundEllipse } from './around-ellipse.ts'
import { inRows } from './in-rows.ts'

/** A place at the table, in pixels of the stage; the centre of its disc. */
export interface Seat {
  readonly x: number
  readonly y: number
  /** On which side of the disc the name stands. */
  readonly label: 'above' | 'below'
  /** How far the name is pushed sideways so that it stays on the stage. */
  readonly shift: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How people sit: around a ring, around an ellipse that fills the stage, or in rows. */
export interface Table {
  readonly form: 'ring' | 'ellipse' | 'rows'
  readonly seats: readonly Seat[]
  /** Of every disc; the one who speaks grows from it. */
  readonly radius: number
  /** The widest a name may be. */
  readonly name: number
  /** Whether there is room for a word below a name. */
  readonly states: boolean
  /** How many letters stand in a disc. */
  readonly letters: 1 | 2
  /** The dotted line around the table; null in rows. */
  readonly round: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number } | null
  /** What is free in the middle; null in rows. */
  readonly middle: Box | null
}

/** From so many people on the ring becomes an ellipse, and the ellipse rows. */
export const RING_MOST = 8
const ELLIPSE_MOST = 12

/** Where `count` people sit on a stage of this size, in the order of their coming, `own` at the bottom; `widest` is the width of the longest name. */
export function seats(count: number, own: number, width: number, height: number, widest = NAME.width): Table {
  if (count > ELLIPSE_MOST) return inRows(count, own, width, height)
  const around = aroundEllipse(count, own, width, height)
  return isCrowded(around, Math.min(Math.max(widest, NAME.width), around.name))
    ? inRows(count, own, width, height)
    : around
}

/** The least that a name needs, in pixels. */
const NAME = { width: 52, height: 20 }

/** Whether somebody’s disc or name would lie on another’s: the stage is too low or too narrow for a table. */
function isCrowded({ seats: all, radius }: Table, name: number): boolean {
  const boxes = all.flatMap(({ x, y, shift, label }) => [
    { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
    {
      left: x + shift - name / 2,
      right: x + shift + name / 2,
      top: label === 'below' ? y + radius : y - radius - NAME.height,
      bottom: label === 'below' ? y + radius + NAME.height : y - radius,
    },
  ])
  return boxes.some((one, index) =>
    boxes
      .slice(index + 1)
      .some(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      ),
  )
}
