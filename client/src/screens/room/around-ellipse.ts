import { evenlyAround } from './evenly-around.ts'
import { RING_MOST, type Seat, type Table } from './seats.ts'

/** Room for the name and the word below it. */
const LABEL = 42
/** How far the one who speaks and the ring of time reach, in radii of a disc, and a little air. */
export const GROWN = 1.42
const AIR = 8

const within = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most))

const radiusFor = (count: number, side: number): number => {
  if (count <= 3) return within(30, side * 0.11, 58)
  if (count <= RING_MOST) return within(20, side * 0.068, 42)
  return within(16, side * 0.05, 31)
}

/** Up to eight on a ring that keeps round, up to twelve on an ellipse as large as the stage. */
export function aroundEllipse(count: number, own: number, width: number, height: number): Table {
  const ring = count <= RING_MOST
  const radius = radiusFor(count, Math.min(width, height))
  const name = within(64, width * 0.24, 128)
  const top = GROWN * radius + AIR + (ring ? 0 : LABEL * 0.6)
  const bottom = GROWN * radius + AIR + LABEL
  const tallest = Math.max((height - top - bottom) / 2, 40)
  const widest = Math.max(width / 2 - Math.max(GROWN * radius + AIR, Math.min(name / 2, 48)), 60)
  const ry = ring ? Math.min(tallest, widest * 1.35, 265) : Math.min(tallest, widest * 1.4)
  const rx = ring ? Math.min(widest, ry * 1.3) : Math.min(widest, ry * 2.2)
  const x = width / 2
  const y = top + tallest

  const placed = evenlyAround(count, own, rx, ry).map((point): Seat => {
    const seatX = x + point.x
    const half = name / 2
    return {
      x: seatX,
      y: y + point.y,
      label: !ring && point.y < -0.62 * ry ? 'above' : 'below',
      shift: within(half, seatX, Math.max(width - half, half)) - seatX,
    }
  })
  const across = Math.max(2 * (rx - radius - 16) * (count <= 3 ? 0.9 : 0.86), 120)
  const down = Math.max(2 * (ry - radius) * 0.66, 90)
  return {
    form: ring ? 'ring' : 'ellipse',
    seats: placed,
    radius,
    name,
    states: true,
    letters: ring ? 1 : 2,
    round: { x, y, rx, ry },
    middle: { x: x - across / 2, y: y - down / 2 + (ring ? 4 : 0), width: across, height: down },
  }
}
