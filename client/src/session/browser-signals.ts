import type { Signal, Signals } from './ports.ts'

const LOOK_EVERY = 1000
/** A pause of this many milliseconds between two looks, or a clock that jumped by so much, means that the device slept. */
const SLEPT = 5000

/** The browser's own events; and sleep, which has none, is noticed by a clock that jumped. */
export const browserSignals: Signals = (hear) => {
  const stop = new AbortController()
  const on = (target: EventTarget, event: string, signal: Signal, when: (event: Event) => boolean = () => true) =>
    target.addEventListener(event, (event) => when(event) && hear(signal), { signal: stop.signal })
  on(window, 'offline', 'offline')
  on(window, 'online', 'online')
  // A page that the browser had put aside, and not one that has just been loaded.
  on(window, 'pageshow', 'wake', (event) => 'persisted' in event && event.persisted === true)
  on(document, 'visibilitychange', 'wake', () => document.visibilityState === 'visible')
  if (!navigator.onLine) queueMicrotask(() => stop.signal.aborted || hear('offline'))

  let last = { steady: performance.now(), wall: Date.now() }
  const look = setInterval(() => {
    const now = { steady: performance.now(), wall: Date.now() }
    const passed = { steady: now.steady - last.steady, wall: now.wall - last.wall }
    last = now
    const isBackground = document.visibilityState === 'hidden'
    if (!isBackground && (passed.steady > SLEPT || Math.abs(passed.wall - passed.steady) > SLEPT)) hear('wake')
  }, LOOK_EVERY)
  return () => {
    clearInterval(look)
    stop.abort()
  }
}
