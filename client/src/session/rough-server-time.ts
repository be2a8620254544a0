import type { Moment } from '@rondo/shared/time'
import type { MonotoneClock } from './ports.ts'

/** A `Date` header tells whole seconds: on average half of one has passed since, in milliseconds. */
const HALF = 500
const LIMIT = 4000

/** The server’s moment when its answer arrived, from the `Date` header of that answer and the round trip; null without a date. */
export function momentFromDate(date: string | null, sent: number, received: number): Moment | null {
  const told = Date.parse(date ?? '')
  return Number.isNaN(told) ? null : ((told + HALF + (received - sent) / 2) as Moment)
}

/** [W1] The server’s clock to about a second, for the page on which there is no room yet; null when the server does not answer. */
export async function roughServerTime(server: string, clock: MonotoneClock): Promise<(() => Moment) | null> {
  try {
    const sent = clock()
    const answer = await fetch(`${server}/healthz`, {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(LIMIT),
    })
    const received = clock()
    const at = momentFromDate(answer.headers.get('date'), sent, received)
    return at === null ? null : () => Math.round(at + clock() - received) as Moment
  } catch {
    return null
  }
}
