// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { zonedMoment } from '../../circle/zoned-moment.ts'
import { NextDraft } from './next-draft.svelte.ts'

const NOW = zonedMoment('2030-06-05T12:00', 'UTC')
const UNTIL = zonedMoment('2031-06-05T12:00', 'UTC')

/** Filled in on a device whose own clock is a day behind the server’s. */
async function filled(date: string, time: string): Promise<NextDraft> {
  vi.useFakeTimers({ now: NOW - 86_400_000, toFake: ['Date'] })
  const answer = { headers: new Headers({ date: new Date(NOW).toUTCString() }) }
  const asked = vi.fn(async () => answer)
  vi.stubGlobal('fetch', asked)
  const draft = new NextDraft()
  draft.begin({ at: '2030-06-05T11:30', zone: 'UTC', minutes: 60, call: '' }, false)
  await vi.waitFor(() => expect(asked).toHaveResolved())
  draft.date = date
  draft.time = time
  return draft
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test.each([
  ['2030-06-04', '20:00', 'date', /That day is over/],
  ['2030-06-05', '11:58', 'time', /That time is over/],
  ['2031-06-06', '12:00', 'date', /^This circle is kept until /],
  ['20300-06-06', '12:00', 'date', /^This circle is kept until /],
] as const)(
  '[G23] a next session at %s %s is refused beside the field that is wrong',
  async (date, time, field, text) => {
    const draft = await filled(date, time)
    expect(draft.wrong[field]).toBe(null)
    expect(draft.read(UNTIL)).toBe(null)
    expect(draft.wrong[field]).toMatch(text)
  },
)

test('[G23] one that is still to come is taken, and what stood may stay', async () => {
  expect((await filled('2030-06-05', '12:00:30')).read(UNTIL)).toMatchObject({ at: '2030-06-05T12:00' })
  const begun = await filled('2030-06-05', '11:30')
  begun.call = 'https://meet.example/later'
  expect(begun.read(UNTIL)).toMatchObject({ at: '2030-06-05T11:30', call: 'https://meet.example/later' })
  begun.zone = 'Europe/Berlin'
  expect(begun.read(UNTIL)).toBe(null)
})
