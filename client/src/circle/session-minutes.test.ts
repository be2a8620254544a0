import { expect, test } from 'vitest'
import { sessionMinutes } from './session-minutes.ts'

test('[G24] a session takes what the circle has planned, as far as the format allows; else what the format wants', () => {
  const format = { minutes: { least: 20, wanted: 45, most: 90 } }
  expect([null, 60, 10, 120].map((planned) => sessionMinutes(format, planned))).toEqual([45, 60, 20, 90])
})
