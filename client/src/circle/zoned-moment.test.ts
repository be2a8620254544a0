import { expect, test } from 'vitest'
import { isZone, wallTime, zonedMoment } from './zoned-moment.ts'

const at = (time: string, zone: string) => new Date(zonedMoment(time, zone)).toISOString()

test('[G4] a time on the wall of one place stays right when clocks are changed there', () => {
  expect(at('2026-07-01T10:00', 'Europe/Berlin')).toBe('2026-07-01T08:00:00.000Z')
  expect(at('2026-12-01T10:00', 'Europe/Berlin')).toBe('2026-12-01T09:00:00.000Z')
  expect(at('2026-12-01T10:00', 'Asia/Kolkata')).toBe('2026-12-01T04:30:00.000Z')
  // The hours around a change, on either side of it.
  expect(at('2026-03-29T01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z')
  expect(at('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  expect(at('2026-03-29T03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z')
  expect(at('2026-11-01T00:30', 'America/New_York')).toBe('2026-11-01T04:30:00.000Z')
  expect(at('2026-11-01T03:30', 'America/New_York')).toBe('2026-11-01T08:30:00.000Z')
})

test('[G4] and is read back as it was written', () => {
  for (const zone of ['Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns', 'UTC'])
    expect(wallTime(zonedMoment('2026-12-24T18:05', zone), zone)).toBe('2026-12-24T18:05')
  expect(isZone('Europe/Berlin')).toBe(true)
  expect(isZone('Mars/Olympus')).toBe(false)
})
