import { RING_MOST, type Seat, type Table } from './seats.ts'

/** Name and the word below it, under a disc; where there is little room, the name alone. */
const LABEL = 36
const NAME = 17
const LITTLE = 66
const NARROWEST = 54
const SMALLEST = 11

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
      y: (row + 0.5) * cell.height - labelIn(cell.height) / 2,
      label: 'below',
      shift: 0,
    }
  })
  return {
    form: 'rows',
    seats: placed,
    radius: best.radius,
    name: cell.width - 6,
    letters: count <= RING_MOST ? 1 : 2,
    round: null,
    middle: null,
  }
}

/** The number of columns that leaves the largest discs, and among equals the fullest last row. */
function columnsFor(count: number, width: number, height: number): { columns: number; radius: number } {
  const most = Math.max(Math.min(count, Math.floor(width / NARROWEST)), 3)
  let best = { columns: most, radius: -1, missing: count }
  for (let columns = 3; columns <= most; columns++) {
    const rows = Math.ceil(count / columns)
    const cell = height / rows
    const radius = Math.round(Math.min((width / columns) * 0.34, (cell - labelIn(cell)) / 2 - 3, 30))
    const missing = rows * columns - count
    if (radius > best.radius || (radius === best.radius && missing < best.missing)) best = { columns, radius, missing }
  }
  return { columns: best.columns, radius: Math.max(best.radius, SMALLEST) }
}
