import type { Moment } from '@rondo/shared/time'
import type { Span } from './countdown.svelte.ts'
import type { RoomState } from './room-state.svelte.ts'

/** [C17] What *Time left* counts: the turn, else the drawing of the order, else the stage; it stands while the session is paused or a speaker is away, and goes no further than the moment at which the room goes on. */
export function timeLeft(room: RoomState): Span | null {
  const { phase, floor, turn } = room
  if (phase?.is !== 'live') return null
  const paused = phase.paused?.since ?? null
  const stands = earlier(paused, turn?.held?.since ?? null)
  if (turn) return { from: (turn.endsAt - turn.length) as Moment, to: turn.endsAt, standsAt: stands, last: turn.until }
  const until = floor?.stage.at === 'drawing' ? floor.stage.until : phase.running.until
  return until === null ? null : { from: phase.running.startedAt, to: until, standsAt: paused, last: until }
}

const earlier = (one: Moment | null, other: Moment | null): Moment | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other
