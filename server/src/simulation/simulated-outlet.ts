import type { Change, Farewell, OwnChange, Whole } from '@rondo/shared/protocol/messages'
import type { ViewForDoor } from '@rondo/shared/room/view'
import type { Broadcast } from '../sockets/broadcast.ts'
import type { Outlet } from '../sockets/outlet.ts'
import type { Line } from './line.ts'

/** What the other end of the line hears. */
export interface Hearer {
  whole(whole: Whole): void
  change(change: Change): void
  own(change: OwnChange): void
  door(door: ViewForDoor): void
  farewell(reason: Farewell): void
}

type Said = Parameters<Hearer[keyof Hearer]>[0]

/** A visitor's way out over a simulated line, which carries any amount at once. */
export class SimulatedOutlet implements Outlet {
  readonly waiting = 0
  readonly #line: Line
  readonly #hearer: Hearer

  constructor(line: Line, hearer: Hearer) {
    this.#line = line
    this.#hearer = hearer
  }

  say(...messages: readonly Broadcast[]): void {
    for (const { event, said } of messages) this.#line.down(() => (this.#hearer[event] as (said: Said) => void)(said))
  }

  gather(): void {}

  onPacket(heard: () => void): void {
    this.#line.onPacket(heard)
  }

  onDrain(): void {}

  disconnect(): void {
    this.#line.down(() => this.#line.break(0, 0))
  }

  close(): void {
    this.#line.break(5, 0)
  }
}
