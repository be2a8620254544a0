// @vitest-environment happy-dom
import type { Duration, Moment } from '@rondo/shared/time'
import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Countdown, type Span } from './countdown.svelte.ts'
import type { RoomState } from './room-state.svelte.ts'
import { renderAgain } from './testing/render-again.svelte.ts'

const START = 1_800_000_000_000

/** A room as a countdown sees it, on a device whose server time is `late` behind. */
const room = (minute: number, late = 0): RoomState =>
  ({
    secondLasts: minute / 60,
    now: () => (START + performance.now() - late) as Moment,
    secondsUntil: (moment: Moment) => ((moment - START - performance.now() + late) * 60) / minute,
  }) as unknown as RoomState

const span = (from: number, to: number, standsAt: number | null = null): Span => ({
  from: (START + from) as Moment,
  to: (START + to) as Moment,
  standsAt: standsAt === null ? null : ((START + standsAt) as Moment),
})

/** What a screen shows, with the moment at which it was rendered. */
function watch(countdown: Countdown) {
  const shown: [at: number, text: string][] = []
  const stop = renderAgain(() => {
    shown.push([performance.now(), countdown.text])
  })
  return { shown, stop }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))

afterEach(() => void vi.useRealTimers())

function pass(duration: number) {
  for (let step = 0; step < duration; step++) {
    vi.advanceTimersByTime(1)
    flushSync()
  }
}

test('[C16] the shown second changes when it changes on the server, not a tick later', () => {
  const { shown, stop } = watch(new Countdown(room(60_000 as Duration), () => span(-200, 2500)))
  pass(4600)
  stop()
  const begun = shown[0]?.[0] ?? 0
  expect(shown.map(([, text]) => text)).toEqual(['0:03', '0:02', '0:01', '0:00', '+0:01', '+0:02'])
  for (const [place, [at]] of shown.slice(1).entries()) expect(at - begun).toBeLessThanOrEqual(500 + place * 1000 + 60)
})

test('[C16] with short minutes it ticks with their seconds', () => {
  const { shown, stop } = watch(new Countdown(room(3000 as Duration), () => span(0, 500)))
  pass(600)
  stop()
  expect(shown.length).toBeGreaterThanOrEqual(11)
})

test('[C16] it stands while the clock stands, and says nothing without a span', () => {
  const standing = new Countdown(room(60_000), () => span(0, 10_000, 4000))
  const { shown, stop } = watch(standing)
  pass(3000)
  stop()
  expect(shown.map(([, text]) => text)).toEqual(['0:06'])
  expect(standing.fraction).toBeCloseTo(0.6)
  expect(new Countdown(room(60_000), () => null).text).toBe('')
})

test('[C17] the clock goes no further than the moment at which the room goes on', () => {
  const { shown, stop } = watch(
    new Countdown(room(60_000), () => ({ ...span(0, 500), last: (START + 2000) as Moment })),
  )
  pass(6000)
  stop()
  expect(shown.at(-1)?.[1]).toBe('+0:01')
})
