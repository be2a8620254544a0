import { RING_MOST, type Seat, type Table } from './seats.ts'

/** Name and the word below it, under a disc and some air; where there is little room, the name alone. */
const LABEL = 40
const NAME = 25
const AIR = 5
const LITTLE = 66
const NARROWEST = 54
/** From here on a place is wide enough for any name. */
const WIDE_ENOUGH = 88
/** How far the ring round the one who speaks reaches, in radii of a disc: less than at a table, and never over a word of the row above. */
export const GROWN_IN_ROWS = 1.29
const SMALLEST = 11
const LARGEST = 38

const labelIn = (height: number) => (height < LITTLE ? NAME : LABEL)

/** Rows for those who are too many for a table: one's own seat is the last, in the bottom row. */
export function inRows(count: number, own: number, width: number, height: number): Table {
  const best = columnsFor(count, width, height)
  const rows = Math.ceil(count / best.columns)
  const cell = { width: width / best.columns, height: height / rows }
  const placed = Array.from({ length: count }, (_, index): Seat => {
    const place = (((index - own - 1) % count) + count) % count
    const row = Math.floor(place / best.columns)
    const inRow = row === rows - 1 ? count - row * best.columns : best.columns
    const column = place - row * best.columns
    const left = (width - inRow * cell.width) / 2
    return {
      x: left + (column + 0.5) * cell.width,
      y: row * cell.height + (cell.height - labelIn(cell.height) + (GROWN_IN_ROWS - 1) * best.radius) / 2,
      label: 'below',
      shift: 0,
    }
  })
  return {
    form: 'rows',
    seats: placed,
    radius: best.radius,
    name: cell.width - 6,
    states: labelIn(cell.height) === LABEL,
    letters: count <= RING_MOST ? 1 : 2,
    round: null,
    middle: null,
  }
}

/** The number of columns with the largest discs and the longest names; among equals the fullest last row, then the squarest places. */
function columnsFor(count: number, width: number, height: number): { columns: number; radius: number } {
  const most = Math.max(Math.min(count, Math.floor(width / NARROWEST)), 3)
  const choices = Array.from({ length: most - 2 }, (_, index) => {
    const columns = index + 3
    const rows = Math.ceil(count / columns)
    const cell = { width: width / columns, height: height / rows }
    const radius = Math.round(
      Math.min(cell.width * 0.34, (cell.height - labelIn(cell.height) - AIR) / (1 + GROWN_IN_ROWS), LARGEST),
    )
    // A quarter of a pixel of a name is worth as much as one of a disc; a disc too small to be read counts for less than all that.
    const worth = Math.round(radius + Math.min(cell.width, WIDE_ENOUGH) / 4) - (radius < SMALLEST ? 100 : 0)
    const oblong = Math.abs(Math.log(cell.width / cell.height))
    return { columns, radius, worth, missing: rows * columns - count, oblong }
  })
  const [best] = choices.sort(
    (one, other) => other.worth - one.worth || one.missing - other.missing || one.oblong - other.oblong,
  )
  return { columns: best?.columns ?? most, radius: Math.max(best?.radius ?? 0, SMALLEST) }
}

/** Lower than this the rows of so many people would lie on each other. */
export function leastHeight(count: number, width: number): number {
  const most = Math.max(Math.min(count, Math.floor(width / NARROWEST)), 3)
  return Math.max(150, Math.ceil(count / most) * (2 * (SMALLEST + 3) + NAME))
}
