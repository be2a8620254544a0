import type { Moment } from '@rondo/shared/time'

/** The one clock of a server; tests bring one that they move themselves. */
export interface Clock {
  /** Never goes backwards. */
  now(): Moment
  /** Runs something once after so many milliseconds. Returns how to call it off. */
  wait(milliseconds: number, run: () => void): () => void
}

const wait: Clock['wait'] = (milliseconds, run) => {
  const timer = setTimeout(run, Math.min(Math.max(milliseconds, 0), LONGEST))
  return () => clearTimeout(timer)
}

/** What setTimeout can hold; a longer wait simply ends early. */
const LONGEST = 2 ** 31 - 1

/** Milliseconds by which the machine's time may be ahead before it is followed. */
const AHEAD = 2_000

/**
 * The machine's clock, steadied: setting its time back moves nobody's turn.
 *
 * Forward it is followed, because a machine that slept comes back with its time ahead. See `LiveRoom` for what that means to a turn.
 */
export function systemClock(): Clock {
  let start = Date.now() - performance.now()
  return {
    now() {
      const ahead = Date.now() - (start + performance.now())
      if (ahead > AHEAD) start += ahead
      return Math.floor(start + performance.now()) as Moment
    },
    wait,
  }
}

/** Runs evenly since this process began, whatever its machine's time is set to. */
export const steadyClock = (): Clock => ({ now: () => performance.now() as Moment, wait })
