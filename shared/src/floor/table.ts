import type { MemberId } from '../ids.ts'
import type { Duration, Moment } from '../time.ts'

/** What the floor needs to know of the room around it. */
export interface Table {
  /** The session's clock: it stands while the room is paused. */
  readonly at: Moment
  readonly minute: Duration
  /** The number the next turn will have. */
  readonly nextNumber: number
  /** When an open talk closes: no turn is planned beyond it. Null: the floor has no end of its own. */
  readonly closes: Moment | null
  isHere(member: MemberId): boolean
  /** 1 to 2. */
  timeFactor(member: MemberId): number
  readonly anybodyHere: boolean
  /** Whether everyone present whom the floor is for is among them. */
  everyoneHeard(heard: readonly MemberId[]): boolean
}
