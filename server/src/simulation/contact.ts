import type { Visitor } from '../sockets/visitor.ts'
import type { Line } from './line.ts'
import type { SimulatedServer } from './simulated-server.ts'

/** One connection of a device, with a server at its other end. */
export class Contact {
  readonly line: Line
  /** Stands for the device at the server, once it was let in as far as the door. */
  visitor: Visitor | null = null
  /** Whether it has seen the room from inside. */
  isInside = false
  readonly #server: SimulatedServer

  constructor(line: Line, server: SimulatedServer) {
    this.line = line
    this.#server = server
  }

  /** Over the line and into the server, if it runs and is awake. */
  up(run: () => void): void {
    this.line.up(() => this.#server.hear(run))
  }
}
