import type { SegmentId } from '../ids.ts'
import { kindOf, type Segment } from '../segments/index.ts'
import type { Plan } from '../segments/kind.ts'
import { STEP } from '../segments/seconds.ts'
import { type Seconds, seconds } from '../time.ts'
import { plannedSeconds, plannedTotal, planOf } from './planned.ts'

export type Fitted =
  | {
      readonly fits: true
      readonly agenda: readonly Segment[]
      readonly total: Seconds
      /** What is left over besides the reserve. */
      readonly buffer: Seconds
      readonly reserve: Seconds
    }
  | {
      readonly fits: false
      /** The shortest session these people could have. */
      readonly neededMinutes: number
      /** How many people this time is enough for; 0 when for nobody. */
      readonly peopleThatFit: number
    }

/** What no plan gives away: a minute, in sessions over an hour two. */
export const reserveOf = (minutes: number): Seconds => seconds(minutes > 60 ? 120 : 60)

/** Parts that keep the length they have. */
type Kept = ReadonlySet<SegmentId>

const NONE: Kept = new Set()

/** [A4] The agenda made to fill the time: everything as wanted, stretched or shortened within its bounds, or a refusal with what would fit. [A16] What is `kept` stays as long as it is. */
export function fitAgenda(agenda: readonly Segment[], people: number, minutes: number, kept = NONE): Fitted {
  const reserve = reserveOf(minutes)
  const available = minutes * 60 - reserve
  if (leastTotal(agenda, people, kept) > available) {
    return {
      fits: false,
      neededMinutes: neededMinutes(agenda, people, kept),
      peopleThatFit: peopleWithin(agenda, people, available, kept),
    }
  }
  const fitted = within(agenda, people, available, kept)
  const total = plannedTotal(fitted, people)
  return { fits: true, agenda: fitted, total, buffer: seconds(Math.floor(available - total)), reserve }
}

/** [A5] *Fit it*: the parts as short as they must be for `available` session seconds, and never longer than they were. */
export function shortened(agenda: readonly Segment[], people: number, available: number): readonly Segment[] {
  if (plannedTotal(agenda, people) <= available) return agenda
  return within(agenda, people, Math.max(available, leastTotal(agenda, people, NONE)), NONE)
}

function planKeeping(segment: Segment, people: number, kept: Kept): Plan {
  const plan = planOf(segment, people)
  return kept.has(segment.id) ? { least: plan.wanted, wanted: plan.wanted, most: plan.wanted } : plan
}

const leastTotal = (agenda: readonly Segment[], people: number, kept: Kept): number =>
  agenda.reduce((total, segment) => total + planKeeping(segment, people, kept).least, 0)

function neededMinutes(agenda: readonly Segment[], people: number, kept: Kept): number {
  const least = leastTotal(agenda, people, kept)
  const short = Math.ceil((least + reserveOf(60)) / 60)
  return short <= 60 ? short : Math.ceil((least + reserveOf(61)) / 60)
}

function peopleWithin(agenda: readonly Segment[], people: number, available: number, kept: Kept): number {
  for (let fewer = people - 1; fewer > 0; fewer--) if (leastTotal(agenda, fewer, kept) <= available) return fewer
  return 0
}

function within(agenda: readonly Segment[], people: number, available: number, kept: Kept): readonly Segment[] {
  const plans = agenda.map((segment) => planKeeping(segment, people, kept))
  const wanted = plans.reduce((total, plan) => total + plan.wanted, 0)
  const room = (plan: Plan) => (available < wanted ? plan.wanted - plan.least : plan.most - plan.wanted)
  const elastic = plans.reduce((total, plan) => total + room(plan), 0)
  const share = elastic === 0 ? 0 : Math.min(1, Math.abs(available - wanted) / elastic)
  const direction = available < wanted ? -1 : 1
  const resized = agenda.map((segment, index) => {
    const plan = plans[index] as Plan
    const target = plan.wanted + direction * share * room(plan)
    return target === plan.wanted ? segment : resizedTo(segment, people, Math.max(plan.least, target))
  })
  return filled(
    resized,
    plans.map((plan) => (direction < 0 ? plan.wanted : plan.most)),
    people,
    available,
  )
}

const resizedTo = (segment: Segment, people: number, total: number): Segment =>
  ({ ...segment, options: kindOf(segment).resize(segment.options, people, seconds(Math.floor(total))) }) as Segment

/** What rounding down to steps has left over goes to the parts in turn, the longest first. */
function filled(
  agenda: readonly Segment[],
  most: readonly number[],
  people: number,
  available: number,
): readonly Segment[] {
  const parts = [...agenda]
  const longestFirst = parts
    .map((_, index) => index)
    .sort(
      (one, other) => plannedSeconds(parts[other] as Segment, people) - plannedSeconds(parts[one] as Segment, people),
    )
  let left = available - plannedTotal(parts, people)
  for (const index of longestFirst) {
    const part = parts[index] as Segment
    const now = plannedSeconds(part, people)
    const wish = Math.min(now + STEP * people, most[index] ?? now)
    const longer = wish > now ? resizedTo(part, people, wish) : part
    const more = plannedSeconds(longer, people) - now
    if (more <= 0 || more > left) continue
    parts[index] = longer
    left -= more
  }
  return parts
}
