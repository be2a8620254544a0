import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Visitor } from '../sockets/visitor.ts'
import { type Arrival, admitArrival } from './admit-arrival.ts'
import { Faults } from './faults.ts'
import type { Line } from './line.ts'
import { type Process, type ServerParts, startProcess } from './start-process.ts'

/** One server: the real rooms, audiences and visitors on a simulated store, clock and network, which can die and be started again. */
export class SimulatedServer {
  readonly faults: Faults
  readonly #parts: ServerParts
  readonly #name: string
  readonly #lines = new Set<Line>()
  #running: Process | null = null
  #starts = 0

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
    this.#running = startProcess(`${this.#name}-${++this.#starts}` as ServerId, this.#parts, this.faults)
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

  /** Somebody comes; the visitor they get stands for them from then on. */
  connect(id: RoomId, arrival: Arrival, welcome: (visitor: Visitor) => void): void {
    const { line } = arrival
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
    running.life.live(async () => {
      const visitor = await admitArrival(id, arrival, running)
      if (!visitor) return
      const isStopping = () => running.rooms.isStopping || running.life.isOver
      ended = () => void visitor.ended(isStopping).catch((error) => this.#parts.complained('a leave failed', error))
      if (line.isOpen) welcome(visitor)
      else ended()
    })
  }

  /** What comes over a line is heard when this server is awake. */
  hear(run: () => void): void {
    this.#running?.life.live(run)
  }

  #hangUp(): void {
    this.#running = null
    for (const line of this.#lines) line.break(this.#parts.dice.between(5, 9_000), 0)
    this.#lines.clear()
  }
}
