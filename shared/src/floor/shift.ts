import { after, type Duration } from '../time.ts'
import type { Floor, Turn } from './floor.ts'

/** The same floor with all its moments later: after a pause nobody has lost a second. */
export function shiftedFloor(floor: Floor, by: Duration): Floor {
  const { stage } = floor
  switch (stage.at) {
    case 'drawing':
      return { ...floor, stage: { ...stage, until: after(stage.until, by) } }
    case 'turn':
      return { ...floor, stage: { at: 'turn', turn: shiftedTurn(stage.turn, by) } }
    case 'free':
      return { ...floor, stage: { at: 'free', since: after(stage.since, by) } }
    case 'done':
      return floor
    default:
      return stage satisfies never
  }
}

const shiftedTurn = (turn: Turn, by: Duration): Turn => ({
  ...turn,
  startedAt: after(turn.startedAt, by),
  endsAt: after(turn.endsAt, by),
  until: after(turn.until, by),
  held: turn.held && { since: after(turn.held.since, by), until: after(turn.held.until, by) },
})
