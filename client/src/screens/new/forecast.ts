import { fitAgenda } from '@rondo/shared/agenda/fit-agenda'
import { plannedSeconds } from '@rondo/shared/agenda/planned'
import type { Segment } from '@rondo/shared/segments/index'
import { inSeconds, type Moment, milliseconds } from '@rondo/shared/time'

/** What a session would be like, before it is opened. All lengths are session seconds. */
export type Forecast =
  | {
      readonly fits: true
      readonly parts: readonly { readonly segment: Segment; readonly lasts: number }[]
      /** What everyone has in the longest round. */
      readonly each: number
      /** Minutes that are there in all. */
      readonly minutes: number
      readonly buffer: number
      /** A shorter slot that would do as well; null when the time is well filled. */
      readonly enough: number | null
    }
  | { readonly fits: false; readonly minutes: number; readonly neededMinutes: number; readonly peopleThatFit: number }

const LONG_BUFFER = 8 * 60
const STEP = 5

/** The plan for so many people and minutes, or fewer minutes when it must end before. */
export function forecastOf(
  agenda: readonly Segment[],
  people: number,
  asked: number,
  now: Moment,
  mustEndBy: Moment | null,
): Forecast {
  const minutes = minutesThere(asked, now, mustEndBy, MINUTE)
  const plan = fitAgenda(agenda, people, minutes)
  if (!plan.fits) return { ...plan, minutes: Math.max(0, Math.floor(minutes)) }
  const parts = plan.agenda.map((segment) => ({ segment, lasts: plannedSeconds(segment, people) }))
  const least = Math.ceil((plan.total + plan.reserve) / 60 / STEP) * STEP
  const enough = plan.buffer > LONG_BUFFER && least < minutes ? Math.max(least, 20) : null
  return { fits: true, parts, each: longestTurn(plan.agenda), minutes, buffer: plan.buffer, enough }
}

const MINUTE = milliseconds(60_000)

/** The minutes there are from `now` on: those asked for, or fewer. */
export const minutesThere = (asked: number, now: Moment, mustEndBy: Moment | null, minute: typeof MINUTE): number =>
  mustEndBy === null ? asked : Math.min(asked, inSeconds(mustEndBy - now, minute) / 60)

/** The seconds everyone has in the longest round of an agenda. */
export const longestTurn = (agenda: readonly Segment[]): number =>
  Math.max(0, ...agenda.map((part) => (part.kind === 'round' ? part.options.each : 0)))
