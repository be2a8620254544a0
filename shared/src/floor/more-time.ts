import { after, type Duration, lasting, type Moment, milliseconds } from '../time.ts'
import type { Turn } from './floor.ts'

/** Session seconds that *Not finished* adds, and how often it does. */
export const NOT_FINISHED = 20
export const NOT_FINISHED_TIMES = 10

/** Whether the counter is over zero and *Not finished* may still be pressed. */
export const isInGrace = (turn: Turn, at: Moment): boolean => !turn.held && at >= turn.endsAt && at < turn.until

/** [T11] *Not finished*: during grace, 20 s more, up to ten times. */
export const notFinished = (turn: Turn, minute: Duration): Turn => ({
  ...turn,
  until: after(turn.until, lasting(NOT_FINISHED, minute)),
  extensions: turn.extensions + 1,
})

/** [H3] +30 s: the turn itself is longer. */
export const extended = (turn: Turn, by: Duration): Turn => ({
  ...turn,
  length: milliseconds(turn.length + by),
  endsAt: after(turn.endsAt, by),
  until: after(turn.until, by),
})
