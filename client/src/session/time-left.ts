import { ANSWER, VOLUNTEERS } from '@rondo/shared/asking/asking'
import { latest, type Moment } from '@rondo/shared/time'
import type { Span } from './countdown.svelte.ts'
import type { RoomState } from './room-state.svelte.ts'
import { runningStep } from './running-step.ts'

/** [C17] What *Time left* counts: the turn, else the drawing of the order, else the stage or the asking; it stands while the session is paused or a speaker is away, and goes no further than the moment at which the room goes on. */
export function timeLeft(room: RoomState): Span | null {
  const { phase, floor, turn } = room
  if (phase?.is !== 'live') return null
  const paused = phase.paused?.since ?? null
  const stands = earlier(paused, turn?.held?.since ?? null)
  if (turn) return { from: (turn.endsAt - turn.length) as Moment, to: turn.endsAt, standsAt: stands, last: turn.until }
  const { startedAt, asking, until } = phase.running
  /** So many session seconds that end then, within the part. */
  const ending = (to: Moment, seconds: number): Span => {
    const from = latest(startedAt, (to - seconds * room.secondLasts) as Moment)
    return { from, to, standsAt: paused, last: to }
  }
  if (floor?.stage.at === 'drawing') return ending(floor.stage.until, Number.POSITIVE_INFINITY)
  if (asking?.at === 'volunteers') return ending(asking.until, VOLUNTEERS)
  if (asking) return room.own?.asked ? ending(room.own.asked.until, ANSWER) : null
  if (until === null) return null
  const step = room.segment && runningStep(room.segment, phase.running)
  return ending(until, step && 'lasts' in step ? step.lasts : Number.POSITIVE_INFINITY)
}

const earlier = (one: Moment | null, other: Moment | null): Moment | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other
