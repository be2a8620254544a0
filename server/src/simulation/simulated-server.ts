import type { ConnectionId, DeviceId, Hash, MemberId, RoomId, ServerId } from '@rondo/shared/ids'
import { connectionOf } from '@rondo/shared/room/connection'
import type { Log } from '../log.ts'
import { Rooms } from '../rooms/rooms.ts'
import { RoomAudience } from '../sockets/room-audience.ts'
import { Visitor } from '../sockets/visitor.ts'
import type { Dice } from './dice.ts'
import { Faults } from './faults.ts'
import { Life } from './life.ts'
import type { Line } from './line.ts'
import type { SimulatedDisk } from './simulated-disk.ts'
import { type Hearer, SimulatedOutlet } from './simulated-outlet.ts'
import { SimulatedStore } from './simulated-store.ts'
import type { VirtualTime } from './virtual-time.ts'

export interface ServerParts {
  readonly time: VirtualTime
  readonly dice: Dice
  readonly disk: SimulatedDisk
  /** Hears of a connection by a device that was inside before. */
  returned(connection: ConnectionId): void
  /** Hears what a server writes as an error into its log. */
  complained(what: string, failure: unknown): void
}

/** Who comes, by the handshake. */
export interface Arrival {
  readonly member: MemberId
  readonly seat: Hash
  readonly device: DeviceId
  readonly returning: boolean
}

interface Running {
  readonly life: Life
  readonly store: SimulatedStore
  readonly rooms: Rooms<RoomAudience>
}

/** One server: the real rooms, audiences and visitors on a simulated store, clock and network, which can die and be started again. */
export class SimulatedServer {
  readonly faults: Faults
  readonly #parts: ServerParts
  readonly #name: string
  readonly #lines = new Set<Line>()
  #running: Running | null = null
  #starts = 0
  #connections = 0

  constructor(name: string, parts: ServerParts) {
    this.#name = name
    this.#parts = parts
    this.faults = new Faults(parts.dice.another())
  }

  get isUp(): boolean {
    return this.#running !== null
  }

  start(): void {
    if (this.#running) return
    const { time, disk, dice } = this.#parts
    const life = new Life(time)
    const store = new SimulatedStore(`${this.#name}-${++this.#starts}` as ServerId, life, disk, this.faults)
    const random = () => {
      const drawn = dice.random()
      store.drawn.push(drawn)
      return drawn
    }
    const parts = { store, clock: life, random, log: this.#log() }
    this.#running = { life, store, rooms: new Rooms(parts, () => new RoomAudience()) }
  }

  /** Everything in memory is gone at once; those who were connected notice in their own time. */
  kill(): void {
    if (!this.#running) return
    this.#running.life.end()
    void this.#running.store.close()
    this.#hangUp()
  }

  /** Stops as on a signal: what was asked is finished first. */
  async stop(): Promise<void> {
    const running = this.#running
    if (!running) return
    await running.rooms.stop()
    if (this.#running !== running) return
    await running.store.close()
    running.life.end()
    this.#hangUp()
  }

  sleep(milliseconds: number): void {
    this.#running?.life.sleep(milliseconds)
  }

  /** Somebody comes over this line; the visitor they get stands for them from then on. */
  connect(id: RoomId, line: Line, arrival: Arrival, hearer: Hearer, welcome: (visitor: Visitor) => void): void {
    const running = this.#running
    if (!running) {
      line.break(1, 0)
      return
    }
    this.#lines.add(line)
    let ended = () => {}
    const { lost } = line.ends
    line.ends = {
      lost,
      ended: () => {
        this.#lines.delete(line)
        running.life.live(() => ended())
      },
    }
    running.life.live(() => {
      this.#admit(running, id, line, arrival, hearer).then((visitor) => {
        if (!visitor) return
        const isStopping = () => running.rooms.isStopping || running.life.isOver
        ended = () => void visitor.ended(isStopping).catch((error) => this.#parts.complained('a leave failed', error))
        if (line.isOpen) welcome(visitor)
        else ended()
      })
    })
  }

  /** What comes over a line is heard when this server is awake. */
  hear(run: () => void): void {
    this.#running?.life.live(run)
  }

  async #admit(
    { life, rooms }: Running,
    id: RoomId,
    line: Line,
    { member, seat, device, returning }: Arrival,
    hearer: Hearer,
  ): Promise<Visitor | null> {
    const hold = await rooms.hold(id).catch(() => null)
    if (hold === null || typeof hold === 'string') {
      if (hold === 'burned') line.down(() => hearer.farewell('room-burned'))
      else line.break(1, 0)
      return null
    }
    if (!line.isOpen) {
      hold.release()
      return null
    }
    const connection = connectionOf(rooms.server, device, `${++this.#connections}`)
    if (returning) this.#parts.returned(connection)
    const admitted = { hold, member, seat, device, returning, connection }
    const visitor = new Visitor(new SimulatedOutlet(line, hearer), admitted, life)
    visitor.ready.catch(() => visitor.drop())
    return visitor
  }

  #hangUp(): void {
    this.#running = null
    for (const line of this.#lines) line.break(this.#parts.dice.between(5, 9_000), 0)
    this.#lines.clear()
  }

  #log(): Log {
    const quiet = () => {}
    const error = ({ failure }: { failure: unknown }, what: string) => this.#parts.complained(what, failure)
    return { debug: quiet, info: quiet, warn: quiet, error, fatal: error } as unknown as Log
  }
}
