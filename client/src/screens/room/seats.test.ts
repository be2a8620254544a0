import { describe, expect, it } from 'vitest'
import { GROWN_IN_ROWS } from './in-rows.ts'
import { seats } from './seats.ts'

const stages = [
  { width: 340, height: 330 },
  { width: 370, height: 480 },
  { width: 676, height: 600 },
  { width: 1048, height: 740 },
]
const everyCount = Array.from({ length: 22 }, (_, index) => index + 3)

describe('seats', () => {
  it('[V1] seats up to eight on a ring, up to twelve on an ellipse, more in rows', () => {
    expect([3, 8, 9, 12, 13, 24].map((count) => seats(count, 0, 676, 600).form)).toEqual([
      'ring',
      'ring',
      'ellipse',
      'ellipse',
      'rows',
      'rows',
    ])
  })

  it('[V1] gives three people the largest discs', () => {
    expect(seats(3, 0, 676, 600).radius).toBeGreaterThan(seats(8, 0, 676, 600).radius)
    expect(seats(8, 0, 676, 600).radius).toBeGreaterThan(seats(12, 0, 676, 600).radius)
  })

  it('[V2] puts one’s own seat at the bottom', () => {
    for (const { width, height } of stages)
      for (const count of everyCount)
        for (const own of [0, 1, count - 1]) {
          const lowest = Math.max(...seats(count, own, width, height).seats.map((seat) => seat.y))
          expect(seats(count, own, width, height).seats[own]?.y).toBeCloseTo(lowest, 0)
        }
  })

  it('[V2] keeps the order around the table for everyone', () => {
    const mine = seats(6, 0, 676, 600).seats
    const hers = seats(6, 2, 676, 600).seats
    mine.forEach((seat, index) => {
      expect(hers[(index + 2) % 6]?.x).toBeCloseTo(seat.x, 0)
      expect(hers[(index + 2) % 6]?.y).toBeCloseTo(seat.y, 0)
    })
  })

  it('[V3] keeps every disc and name on the stage', () => {
    for (const { width, height } of stages)
      for (const count of everyCount) {
        const table = seats(count, 1, width, height)
        for (const seat of table.seats) {
          expect(seat.x - table.radius, `${count} at ${width}`).toBeGreaterThanOrEqual(0)
          expect(seat.x + table.radius).toBeLessThanOrEqual(width)
          expect(seat.x + seat.shift - table.name / 2).toBeGreaterThanOrEqual(-0.5)
          expect(seat.x + seat.shift + table.name / 2).toBeLessThanOrEqual(width + 0.5)
        }
      }
  })

  it('[V3] lets no word in a row lie under the discs of the next, also under the ring of the one who speaks', () => {
    for (const { width, height } of stages)
      for (const count of everyCount) {
        const { form, seats: all, radius, states } = seats(count, 0, width, height)
        if (form !== 'rows') continue
        const room = states ? (1 + GROWN_IN_ROWS) * radius + 40 : 2 * radius + 24
        const rows = [...new Set(all.map((seat) => Math.round(seat.y)))].sort((one, other) => one - other)
        rows.slice(1).forEach((y, index) => {
          expect(y - (rows[index] ?? 0), `${count} at ${width} × ${height}`).toBeGreaterThanOrEqual(room)
        })
      }
  })

  it('[V1] sits people in rows rather than lay a long name on somebody’s disc', () => {
    expect(seats(12, 0, 340, 380, 40).form).toBe('ellipse')
    expect(seats(12, 0, 340, 380, 84).form).toBe('rows')
  })

  it('[V3] lets no two discs touch', () => {
    for (const { width, height } of stages)
      for (const count of everyCount) {
        const table = seats(count, 0, width, height)
        table.seats.forEach((one, index) => {
          for (const other of table.seats.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y), `${count} at ${width} × ${height}`).toBeGreaterThan(
              table.radius * 2,
            )
          }
        })
      }
  })
})
