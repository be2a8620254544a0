import { fitAgenda } from '@rondo/shared/agenda/fit-agenda'
import type { SegmentId } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'
import { type Duration, inSeconds, type Moment } from '@rondo/shared/time'
import { agendaOf, type PlannedPart } from './planned-part.ts'

/** What a session would be like, before it begins. All lengths are session seconds. */
export type Forecast =
  | {
      readonly fits: true
      /** The parts as long as they would be. */
      readonly agenda: readonly Segment[]
      /** The part in which everyone has the longest turn; null when there is no turn for everyone. */
      readonly longest: TurnForAll | null
      /** Minutes that are there in all. */
      readonly minutes: number
      readonly buffer: number
      /** A shorter slot that would do as well; null when the time is well filled. */
      readonly enough: number | null
    }
  | { readonly fits: false; readonly minutes: number; readonly neededMinutes: number; readonly peopleThatFit: number }

/** A part in which everyone has a turn. */
type TurnForAll = Extract<Segment, { kind: 'round' | 'commit' }>

const LONG_BUFFER = 8 * 60
const STEP = 5

/** [W6] The plan for so many people in the minutes there are; parts whose length is `kept` stay as long as they are. */
export function forecastOf(
  agenda: readonly Segment[],
  people: number,
  minutes: number,
  kept?: ReadonlySet<SegmentId>,
): Forecast {
  const plan = fitAgenda(agenda, people, minutes, kept)
  if (!plan.fits) return { ...plan, minutes: Math.max(0, Math.floor(minutes)) }
  const least = Math.ceil((plan.total + plan.reserve) / 60 / STEP) * STEP
  const enough = plan.buffer > LONG_BUFFER && least < minutes ? Math.max(least, 20) : null
  return { fits: true, agenda: plan.agenda, longest: longestForAll(plan.agenda), minutes, buffer: plan.buffer, enough }
}

/** The minutes there are from `now` on: those asked for, or fewer. */
export const minutesThere = (asked: number, now: Moment, mustEndBy: Moment | null, minute: Duration): number =>
  mustEndBy === null ? asked : Math.min(asked, inSeconds(mustEndBy - now, minute) / 60)

/** [W10] What a group agrees on: once a length was set by hand, every part as long as it was shown. */
export const agreedAgenda = (parts: readonly PlannedPart[], forecast: Forecast | null): readonly Segment[] =>
  forecast?.fits && parts.some((part) => part.kept) ? forecast.agenda : agendaOf(parts)

/** The seconds everyone has in the longest round of an agenda; 0 when there is none. */
export const longestTurn = (agenda: readonly Segment[]): number => longestForAll(agenda)?.options.each ?? 0

function longestForAll(agenda: readonly Segment[]): TurnForAll | null {
  const turns = agenda.filter(isTurnForAll)
  return turns.reduce<TurnForAll | null>(
    (longest, part) => (longest && longest.options.each >= part.options.each ? longest : part),
    null,
  )
}

const isTurnForAll = (part: Segment): part is TurnForAll =>
  part.kind === 'commit' || (part.kind === 'round' && part.options.who === 'all')
