import { after, between, type Duration, lasting, latest, type Moment } from '../time.ts'
import type { Turn } from './floor.ts'

/** Session seconds for which the floor is held for a speaker who dropped out. */
export const HOLD = 30

/** [T12] A speaker who drops out is held 30 s; the time left counts from the last sign of life. */
export const held = (turn: Turn, lastSeen: Moment, at: Moment, minute: Duration): Turn => ({
  ...turn,
  held: { since: latest(lastSeen, turn.startedAt), until: after(at, lasting(HOLD, minute)) },
})

/** [T13] Back in time: the turn goes on where it stood. */
export function resumed(turn: Turn, at: Moment): Turn {
  if (!turn.held) return turn
  const away = between(turn.held.since, at)
  return {
    ...turn,
    startedAt: after(turn.startedAt, away),
    endsAt: after(turn.endsAt, away),
    until: after(turn.until, away),
    held: null,
  }
}
