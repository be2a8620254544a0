import { lostAt } from '../ballot/hand-in.ts'
import { quietUntil } from '../floor/queue.ts'
import type { Duration, Moment } from '../time.ts'
import type { ClockCommand } from './commands.ts'
import { isLive, type Live } from './live.ts'
import type { Room } from './room.ts'

export interface Deadline {
  readonly at: Moment
  readonly command: ClockCommand
}

/** [R13] The moment at which the room must act by itself, and the command for it. An empty or a paused room does not move its floor. */
export function nextDeadline(room: Room): Deadline | null {
  let first: Deadline | null = null
  for (const deadline of deadlines(room)) if (!first || deadline.at < first.at) first = deadline
  return first
}

function* deadlines(room: Room): Generator<Deadline> {
  for (const { id, presence } of room.members) {
    if (presence.is !== 'doubtful') continue
    yield { at: presence.until, command: { type: 'doubt.expire', member: id, connection: presence.connection } }
  }
  if (room.previous) {
    // One millisecond later: until then it can still be taken back.
    const { until } = room.previous
    yield { at: (until + 1) as Moment, command: { type: 'previous.forget', until } }
  }
  if (room.phase.is === 'over' && room.phase.burning) {
    const { until } = room.phase.burning
    yield { at: until, command: { type: 'burn.expire', until } }
  }
  if (isLive(room) && room.emptySince === null) yield* ballotDeadlines(room.phase)
  if (isLive(room) && !room.phase.paused && room.emptySince === null) yield* sessionDeadlines(room.phase, room.minute)
}

/** [E9] Envelopes are on their way in real time, also while the session is paused. */
function* ballotDeadlines({ running }: Live): Generator<Deadline> {
  const { ballot } = running
  if (ballot?.state.is !== 'handing') return
  yield { at: lostAt(ballot.state), command: { type: 'ballot.lost', ballot: ballot.id, window: ballot.state.window } }
}

function* sessionDeadlines(live: Live, minute: Duration): Generator<Deadline> {
  const { running, floor } = live
  // Whoever speaks when an open talk closes may finish the turn.
  if (running.until !== null && floor?.stage.at !== 'turn') {
    yield { at: running.until, command: { type: 'stage.expire', segment: running.segment, stage: running.stage } }
  }
  if (running.asking) {
    const { until } = running.asking
    yield { at: until, command: { type: 'asking.expire', segment: running.segment, until } }
  }
  if (floor?.stage.at === 'free' && floor.queue?.once && floor.waiting.length > 0) {
    const until = quietUntil(floor.stage.since, minute)
    yield { at: until, command: { type: 'floor.open', segment: running.segment } }
  }
  if (floor?.stage.at === 'drawing') {
    yield { at: floor.stage.until, command: { type: 'floor.open', segment: running.segment } }
  }
  if (floor?.stage.at === 'turn') {
    const { turn } = floor.stage
    yield turn.held
      ? { at: turn.held.until, command: { type: 'hold.expire', turn: turn.number } }
      : { at: turn.until, command: { type: 'turn.expire', turn: turn.number } }
  }
}
