import { expect, test } from 'vitest'
import { dayFits } from './day-fits.ts'

test('[K9] a commitment’s day lies between today and ten years from now', () => {
  const today = new Date(2026, 10, 22, 23, 59)
  for (const by of ['2026-11-22', '2026-11-29', '2036-11-22', '']) expect(dayFits(by, today)).toBe(true)
  for (const by of ['2026-11-21', '1999-01-01', '2036-11-23', '9999-01-01']) expect(dayFits(by, today)).toBe(false)
})
