import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import { type Moment, milliseconds } from '@rondo/shared/time'
import { describe, expect, it } from 'vitest'
import { forecastOf, minutesThere } from './forecast.ts'

const { agenda } = roundForEveryone
const now = 1_000_000 as Moment
const inMinutes = (minutes: number) => (now + minutes * 60_000) as Moment

describe('the forecast before a room is open', () => {
  it('[W6] fills the time there is, with the same turn for everyone', () => {
    const plan = forecastOf(agenda, 6, 60, now, null)
    if (!plan.fits) throw new Error('six fit into an hour')
    expect(plan.parts.map((part) => part.segment.id)).toEqual(agenda.map((part) => part.id))
    expect(plan.each).toBeGreaterThan(60)
    const total = plan.parts.reduce((sum, part) => sum + part.lasts, 0)
    expect(total + plan.buffer).toBeLessThanOrEqual(60 * 60)
    expect(plan.enough).toBeNull()
  })

  it('[W6] suggests a shorter slot when more than 8 minutes are spare', () => {
    const plan = forecastOf(agenda, 3, 180, now, null)
    if (!plan.fits) throw new Error('three fit into three hours')
    expect(plan.buffer).toBeGreaterThan(8 * 60)
    expect(plan.enough).toBeLessThan(180)
    const shorter = forecastOf(agenda, 3, plan.enough ?? 0, now, null)
    expect(shorter.fits && shorter.each).toBe(plan.each)
  })

  it('[W6] says what would fit when it does not', () => {
    const plan = forecastOf(agenda, 24, 20, now, null)
    if (plan.fits) throw new Error('24 do not fit into 20 minutes')
    expect(forecastOf(agenda, 24, plan.neededMinutes, now, null).fits).toBe(true)
    expect(forecastOf(agenda, plan.peopleThatFit, 20, now, null).fits).toBe(true)
  })

  it('[W1] has fewer minutes when it must end before', () => {
    expect(minutesThere(60, now, inMinutes(45), milliseconds(60_000))).toBe(45)
    expect(minutesThere(60, now, inMinutes(90), milliseconds(60_000))).toBe(60)
  })
})
