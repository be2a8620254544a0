import type { MemberId } from '../ids.ts'
import { after, between, type Duration, lasting, type Moment, milliseconds } from '../time.ts'
import type { Floor, Queue, QueueRules, Turn, Waiting } from './floor.ts'
import type { Table } from './table.ts'

/** Session seconds after which whoever has spoken already may speak again although others have not. */
export const QUIET = 20

/** [T20] An open talk: nobody speaks until somebody raises a hand. */
export const queueFloor = (rules: QueueRules, table: Table): Floor => ({
  each: rules.each,
  grace: rules.grace,
  stage: { at: 'free', since: table.at },
  drawn: [],
  waiting: [],
  heard: [],
  ended: null,
  queue: { once: rules.once, counts: rules.counts, spoken: [] },
})

/** [T20] Least heard in this part first, then whoever asked first; whoever had to let go of a turn comes after all of them. */
export function queueOrder(floor: Floor): readonly Waiting[] {
  const { queue } = floor
  if (!queue) return floor.waiting
  return [...floor.waiting].sort(
    (one, other) =>
      Number(one.later) - Number(other.later) || spokenBy(queue, one.member) - spokenBy(queue, other.member),
  )
}

export const spokenBy = (queue: Queue, member: MemberId): Duration =>
  queue.spoken.find((one) => one.member === member)?.time ?? milliseconds(0)

/** [T21] The next one to speak: nobody twice before everybody once, unless the floor has been free for 20 s. */
export function nextInQueue(floor: Floor, table: Table): Waiting | undefined {
  const here = queueOrder(floor).filter((place) => table.isHere(place.member))
  if (!floor.queue?.once || table.everyoneHeard(floor.heard) || isQuiet(floor, table)) return here[0]
  return here.find(({ member }) => !floor.heard.includes(member))
}

const isQuiet = ({ stage }: Floor, table: Table): boolean =>
  stage.at === 'free' && table.at >= quietUntil(stage.since, table.minute)

export const quietUntil = (since: Moment, minute: Duration): Moment => after(since, lasting(QUIET, minute))

/** [T20] A hand goes up, once, and not that of the one who speaks. */
export const mayRaise = (floor: Floor, member: MemberId): boolean =>
  floor.queue !== null &&
  !floor.waiting.some((place) => place.member === member) &&
  !(floor.stage.at === 'turn' && floor.stage.turn.speaker === member)

export const raised = (floor: Floor, member: MemberId): Floor => ({
  ...floor,
  waiting: [...floor.waiting, { member, left: null, own: true, later: false }],
})

export const lowered = (floor: Floor, member: MemberId): Floor => ({
  ...floor,
  waiting: floor.waiting.filter((place) => place.member !== member),
})

/** [T23] What the turn took counts for its speaker, overtime included; what was held does not. */
export function withSpoken(floor: Floor, turn: Turn, at: Moment): Floor {
  const { queue } = floor
  if (!queue) return floor
  const time = milliseconds(Math.max(0, between(turn.startedAt, turn.held ? turn.held.since : at)))
  const before = spokenBy(queue, turn.speaker)
  const others = queue.spoken.filter((one) => one.member !== turn.speaker)
  const spoken = [...others, { member: turn.speaker, time: milliseconds(before + time) }]
  return { ...floor, queue: { ...queue, spoken } }
}
