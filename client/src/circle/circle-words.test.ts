import { expect, test } from 'vitest'
import { readNext, readRhythm } from './circle-words.ts'

test('[C22] a rhythm of another shape is not shown', () => {
  const said = { every: 'two-weeks', note: 'Tuesday mornings' }
  expect(readRhythm(JSON.stringify(said))).toEqual(said)
  for (const text of [null, '', '[]', '{"every":"day","note":""}', '{"every":"week"}'])
    expect(readRhythm(text)).toBe(null)
})

test('[C22] a next session is one only in its shape, and its call link only if it leads to the web', () => {
  const next = { at: '2026-12-01T10:00', zone: 'Europe/Berlin', minutes: 60, call: 'https://meet.example/x' }
  expect(readNext(JSON.stringify(next))).toEqual(next)
  expect(readNext(JSON.stringify({ ...next, call: 'javascript:alert(1)' }))).toEqual({ ...next, call: '' })
  for (const change of [
    { at: '2026-13-01T10:00' },
    { at: 'soon' },
    { zone: 'Here' },
    { minutes: 5 },
    { minutes: '60' },
  ])
    expect(readNext(JSON.stringify({ ...next, ...change }))).toBe(null)
})
