import type { Room } from '../room/room.ts'
import type { Segment } from '../segments/index.ts'
import { between, inSeconds, type Moment, type Seconds, seconds } from '../time.ts'
import { planOf } from './planned.ts'

/** [A7] Session seconds that open talk to come will give up by itself, if all that is set would end at `plannedEnd`. */
export function talkGivesUp(
  { schedule, minute }: Pick<Room, 'schedule' | 'minute'>,
  toCome: readonly Segment[],
  people: number,
  plannedEnd: Moment,
): Seconds {
  const { endsBy, spare } = schedule
  if (endsBy === null) return seconds(0)
  const late = inSeconds(between(endsBy, plannedEnd), minute) + spare
  return seconds(Math.min(Math.max(0, late), talkCanGive(toCome, people)))
}

/** Session seconds that open talk to come can give up at most. */
export function talkCanGive(toCome: readonly Segment[], people: number): number {
  const plans = toCome.filter((part) => part.kind === 'open').map((part) => planOf(part, people))
  return plans.reduce((total, plan) => total + plan.wanted - plan.least, 0)
}
