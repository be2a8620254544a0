import type { Moment } from '@rondo/shared/time'

/** Something a simulated member saw or did, as `npm run practice` prints it: one JSON line each. */
export interface Sighting {
  /** The server's clock. */
  readonly at: Moment
  /** Which of them. */
  readonly who: string
  readonly saw:
    | 'came-in'
    | 'part'
    | 'turn'
    | 'paused'
    | 'resumed'
    | 'over'
    | 'connection'
    | 'did'
    | 'refused'
    | 'stopped'
  /** The part, the speaker, the command, the refusal: whatever `saw` is about. */
  readonly what?: string
  readonly turn?: number
  readonly version?: number
}
