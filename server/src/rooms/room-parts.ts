import type { Decide } from '@rondo/shared/room/decide'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { RoomStore } from '../store/store.ts'
import type { Attendant } from './attendant.ts'

/** What every room on a server shares. */
export interface RoomParts {
  readonly store: RoomStore
  readonly clock: Clock
  /** Numbers in [0, 1). */
  readonly random: () => number
  readonly log: Log
  /** The rules; whoever checks a server can listen to what they decide. */
  readonly decide: Decide
  readonly attendant: Attendant
}
