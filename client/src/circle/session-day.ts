import type { HeldSession } from '@rondo/shared/circle/circle'

/** [G29] What a session is called after: its day, and the time where another one was held that day. */
export function sessionDay(held: readonly Pick<HeldSession, 'endedAt'>[], now: Date): string {
  const isAnother = held.some(({ endedAt }) => new Date(endedAt).toDateString() === now.toDateString())
  const time = isAnother ? ({ hour: '2-digit', minute: '2-digit' } as const) : {}
  return now.toLocaleString(undefined, { day: 'numeric', month: 'long', ...time })
}
