import type { BallotId, ConnectionId, PublicKey, ServerId } from '@rondo/shared/ids'
import { BallotOffice } from '../envelope/ballot-office.ts'
import { Rooms } from '../rooms/rooms.ts'
import { RoomAudience } from '../sockets/room-audience.ts'
import { Decisions } from './decisions.ts'
import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import { Life } from './life.ts'
import { logOfErrors } from './log-of-errors.ts'
import type { SimulatedDisk } from './simulated-disk.ts'
import { SimulatedStore } from './simulated-store.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What servers are made of. */
export interface ServerParts {
  readonly time: VirtualTime
  readonly dice: Dice
  readonly disk: SimulatedDisk
  /** Hears of a connection by a device that was inside before. */
  returned(connection: ConnectionId): void
  /** Hears what a server writes as an error into its log. */
  complained(what: string, failure: unknown): void
}

/** What a server has in memory from one start to its end. */
export interface Process {
  readonly life: Life
  readonly store: SimulatedStore
  readonly rooms: Rooms<RoomAudience>
  /** How many connections it has had. */
  connections: number
  returned(connection: ConnectionId): void
}

/** The real rooms on a simulated store and clock; every decision is noted for whoever checks them. */
export function startProcess(
  server: ServerId,
  { time, dice, disk, returned, complained }: ServerParts,
  faults: Faults,
): Process {
  const life = new Life(time)
  const decisions = new Decisions()
  const store = new SimulatedStore(server, life, disk, faults, decisions)
  const { random } = dice
  const log = logOfErrors(complained)
  // Nobody here hands anything in: boxes are kept, lost and opened empty, and the session goes on.
  const thread = { publicKeyOf: async (ballot: BallotId) => `key of ${ballot}` as PublicKey }
  const attendant = new BallotOffice({ server, clock: life, thread, putNotes: async () => true, log })
  const parts = { store, clock: life, random, log, decide: decisions.decide, attendant }
  return { life, store, rooms: new Rooms(parts, () => new RoomAudience(life)), connections: 0, returned }
}
